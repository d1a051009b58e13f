import type { SandboxEvent } from '../event'
import type { SessionRecord } from '../records'
import { FAULTS, type FaultName } from './faults'

/** The page's faults that a user name asks for are on in this session from its login on. */
export function pageFaultsSet(session: SessionRecord, asked: FaultName[]): SandboxEvent[] {
  const known = session.faults ?? []
  const added = asked.filter((name) => FAULTS[name].place === 'page' && !known.includes(name))
  if (added.length === 0) return []
  return [{ type: 'sessionFaultsSet', sessionKey: session.key, faults: [...known, ...added] }]
}

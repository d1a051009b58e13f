import type { SandboxState } from '../state'
import type { FaultName } from './faults'
import { readUsername } from './read-username'

/** Whether a fault is on: for everyone, for this session, or for the login of this user name. */
export function hasFault(
  state: SandboxState,
  name: FaultName,
  where: { session?: { faults?: FaultName[] }; username?: string } = {},
): boolean {
  return (
    state.faults.has(name) ||
    where.session?.faults?.includes(name) === true ||
    (where.username !== undefined && readUsername(where.username).faults.includes(name))
  )
}

import type { SandboxEvent } from '../event'
import type { SandboxState } from '../state'
import type { FaultSettings } from './fault-settings'
import type { FaultName } from './faults'
import { readUsername } from './read-username'

/** Where a fault may show. */
export interface FaultPlace {
  /** A session, or whatever else keeps the faults that were on for it. */
  session?: { faults?: FaultName[] }
  /** The user name of the login, as typed. */
  username?: string
  /** The institution that is dealt with; a fault may be on for one of them only. */
  integrationId?: string
}

/** A fault that shows: what it was told, and the events that count it. */
export interface ShownFault extends FaultSettings {
  events: SandboxEvent[]
}

/**
 * The fault, when it is on here. Whoever takes it makes it show, and records its `events` (in a decision or in a
 * `Refusal`), so that a fault that is on a number of times is counted where it is seen.
 */
export function takeFault(
  state: SandboxState,
  name: FaultName,
  where: FaultPlace = {},
): ShownFault | undefined {
  const { session, username, integrationId } = where
  // Whoever asked for it in this session or by this name takes nothing from those who wait for the counted one.
  const isAskedFor =
    session?.faults?.includes(name) === true ||
    (username !== undefined && readUsername(username).faults.includes(name))
  if (isAskedFor) return { events: [] }
  const record = state.faults.get(name)
  if (!record) return undefined
  if (record.integrationId !== undefined && record.integrationId !== integrationId) return undefined
  const { name: _, times, since: __, ...settings } = record
  return { ...settings, events: times === undefined ? [] : [{ type: 'faultSpent', name }] }
}

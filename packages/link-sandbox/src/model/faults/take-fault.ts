import type { FaultName, FaultSettings } from '../catalog/faults'
import type { SandboxEvent } from '../state/event'
import { Refusal, type RefusalCode } from '../state/refusal'
import type { SandboxState } from '../state/state'
import { readUsername } from './username'

/** Where a fault could occur. */
export interface FaultPlace {
  /** The session, or another record that stores its own faults. */
  session?: { faults?: FaultName[] }
  /** The user name of the login, as typed. */
  username?: string
  /** The institution: a fault can be on for a single one. */
  integrationId?: string
}

/** A fault that occurs: its settings, and the events that count it. */
export interface ShownFault extends FaultSettings {
  events: SandboxEvent[]
}

/**
 * Checks whether a fault is on, and uses it once. The caller has to record the `events` (in a decision or a `Refusal`):
 * they count down a fault that was switched on with `times`.
 *
 * @returns undefined when the fault is off
 */
export function takeFault(
  state: SandboxState,
  name: FaultName,
  where: FaultPlace = {},
): ShownFault | undefined {
  const { session, username, integrationId } = where
  // A fault of the session or of the user name does not count down the fault that is on for everyone.
  const isOnHere =
    session?.faults?.includes(name) === true ||
    (username !== undefined && readUsername(username).faults.includes(name))
  if (isOnHere) return { events: [] }
  const record = state.faults.get(name)
  if (!record) return undefined
  if (record.integrationId !== undefined && record.integrationId !== integrationId) return undefined
  const { name: _, times, since: __, ...settings } = record
  return { ...settings, events: times === undefined ? [] : [{ type: 'faultSpent', name }] }
}

/** Whether a fault is on: for everyone, for this session, or for this user name. Does not use it up, as `takeFault` does. */
export function hasFault(state: SandboxState, name: FaultName, where: FaultPlace = {}): boolean {
  return takeFault(state, name, where) !== undefined
}

const REFUSALS = {
  'configure-error': [
    'configure_failed',
    'The balances of this account can’t be read right now. Try again in a moment.',
  ],
  'preview-error': [
    'preview_failed',
    'The fees of this transfer can’t be worked out right now. Try again in a moment.',
  ],
  'kyc-required': [
    'kyc_required',
    'The institution has to confirm who you are first. Do so there, then come back.',
  ],
  'transfer-declined': [
    'transfer_declined',
    'The institution has declined this transfer. Nothing has left your account.',
  ],
  'execution-error': ['execution_failed', 'This transfer could not be sent. Nothing has left your account.'],
} as const satisfies Partial<Record<FaultName, readonly [RefusalCode, string]>>

/** Throws the refusal of a fault when the fault is on. */
export function refuseIfFault(state: SandboxState, name: keyof typeof REFUSALS, where: FaultPlace): void {
  const shown = takeFault(state, name, where)
  if (!shown) return
  const [code, message] = REFUSALS[name]
  throw new Refusal(code, message, { events: shown.events })
}

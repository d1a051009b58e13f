import type { FaultName, FaultSettings } from '../catalog/faults'
import type { SandboxEvent } from '../state/event'
import { Refusal, type RefusalCode } from '../state/refusal'
import type { SandboxState } from '../state/state'
import { readUsername } from './username'

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

/** Whether a fault is on: for everyone, for this session, or for the login of this user name. To make it show, take it: `takeFault`. */
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

/** Turns a transfer down while this fault is on here. */
export function refuseOnFault(state: SandboxState, name: keyof typeof REFUSALS, where: FaultPlace): void {
  const shown = takeFault(state, name, where)
  if (!shown) return
  const [code, message] = REFUSALS[name]
  throw new Refusal(code, message, { events: shown.events })
}

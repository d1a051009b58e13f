import { Refusal, type RefusalCode } from '../refusal'
import type { SandboxState } from '../state'
import type { FaultName } from './faults'
import { type FaultPlace, takeFault } from './take-fault'

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

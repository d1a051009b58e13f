import { hasFault } from '../faults/has-fault'
import { Refusal } from '../refusal'
import { requireSession } from '../require-session'
import type { SandboxState } from '../state'
import { requireWalletIntegration } from './require-wallet-integration'

/** Whether Link may turn to a wallet: what is wrong with it on demand shows here, before the wallet itself is asked. */
export function openWallet(
  state: SandboxState,
  command: { sessionKey: string; integrationId: string },
  now: number,
): void {
  const session = requireSession(state, command.sessionKey, now)
  const { name } = requireWalletIntegration(command.integrationId)
  if (hasFault(state, 'wallet-unavailable', { session })) {
    throw new Refusal('wallet_unavailable', `${name} does not open. Check that it is unlocked and try again.`)
  }
  if (hasFault(state, 'wallet-declined', { session })) throw walletDeclined(name)
}

export function walletDeclined(name: string): Refusal {
  return new Refusal('wallet_declined', `You declined in ${name}. Try again, or choose another wallet.`)
}

import type { WalletRequest } from '../../wallets/wallet-request'
import { findIntegration } from '../catalog/find-integration'
import { hasFault } from '../faults/has-fault'
import { Refusal } from '../refusal'
import { requireSession } from '../require-session'
import type { SandboxState } from '../state'
import { walletDeclined } from './open-wallet'
import { requestOfPreview } from './request-of-preview'

/** What a wallet is asked to send for a preview of this session; undefined when it is not out of a wallet, or sent already. */
export function walletOfPreview(
  state: SandboxState,
  command: { sessionKey: string; previewId: string },
  now: number,
): WalletRequest | undefined {
  const session = requireSession(state, command.sessionKey, now)
  const preview = state.previews.get(command.previewId)
  if (preview?.sessionKey !== session.key || state.transfers.has(preview.id)) return undefined
  const request = requestOfPreview(state, preview)
  if (!request) return undefined
  if (preview.expiresAt <= now) {
    throw new Refusal('preview_expired', 'This offer has expired. Go back for a new one.')
  }
  if (hasFault(state, 'wallet-declined', { session })) {
    throw walletDeclined(findIntegration(preview.integrationId)?.name ?? 'the wallet')
  }
  return request
}

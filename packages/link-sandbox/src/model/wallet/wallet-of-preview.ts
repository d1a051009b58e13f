import type { WalletRequest } from '../../wallets/wallet-request'
import { findIntegration } from '../catalog/find-integration'
import type { Decision } from '../decision'
import { refuseOnFault } from '../faults/refuse-on-fault'
import type { Given } from '../given'
import { placeOfPreview } from '../place-of-preview'
import { Refusal } from '../refusal'
import { requireSession } from '../require-session'
import type { SandboxState } from '../state'
import { refuseDeclined } from './refuse-declined'
import { requestOfPreview } from './request-of-preview'

/** What a wallet is asked to send for a preview of this session; undefined when it is not out of a wallet, or sent already. */
export function walletOfPreview(
  state: SandboxState,
  command: { sessionKey: string; previewId: string },
  given: Given,
): Decision<WalletRequest | undefined> {
  const session = requireSession(state, command.sessionKey, given.now)
  const preview = state.previews.get(command.previewId)
  const isOpen = preview?.sessionKey === session.key && !state.transfers.has(preview.id)
  const request = isOpen ? requestOfPreview(state, preview) : undefined
  if (!preview || !request) return { events: [], result: undefined }
  if (preview.expiresAt <= given.now) {
    throw new Refusal('preview_expired', 'This offer has expired. Go back for a new one.')
  }
  const integration = findIntegration(preview.integrationId)
  if (integration) refuseDeclined(state, integration, session)
  refuseOnFault(state, 'execution-error', placeOfPreview(state, preview))
  return { events: [], result: request }
}

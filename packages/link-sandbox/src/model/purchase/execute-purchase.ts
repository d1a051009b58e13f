import { findNetwork } from '../catalog/find-network'
import type { Decision } from '../decision'
import type { Given } from '../given'
import { recordTransfer, type TransferRules } from '../record-transfer'
import type { TransferRecord } from '../records'
import { Refusal } from '../refusal'
import { requireSession } from '../require-session'
import { sourceAddress } from '../source-address'
import type { SandboxState } from '../state'
import { TEST_CARDS } from './test-cards'

/** Pays a purchase with a test card and sends what was bought. A repeated request answers the same transfer. */
export function executePurchase(
  state: SandboxState,
  command: { sessionKey: string; previewId: string; cardNumber: string },
  rules: TransferRules,
  given: Given,
): Decision<TransferRecord> {
  const session = requireSession(state, command.sessionKey, given.now)
  const preview = state.previews.get(command.previewId)
  const network = preview && findNetwork(preview.networkId)
  const isPurchase = preview?.sessionKey === session.key && preview.accountId === ''
  if (!network || !isPurchase) throw expired()
  const done = state.transfers.get(preview.id)
  if (done) return { events: [], result: done }
  if (preview.expiresAt <= given.now) throw expired()
  const number = command.cardNumber.replace(/\s/g, '')
  if (number === TEST_CARDS.declined) {
    throw new Refusal('card_declined', 'The bank has declined this card. Use another one.')
  }
  if (number !== TEST_CARDS.good) {
    throw new Refusal('card_declined', 'Only the test cards work here. Use one of those that are shown.')
  }
  return recordTransfer(state, preview, sourceAddress(network, preview.id), rules, given)
}

function expired(): Refusal {
  return new Refusal('preview_expired', 'This offer has expired. Go back for a new one.')
}

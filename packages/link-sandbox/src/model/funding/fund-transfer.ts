import { accountOfPreview } from '../account-of-preview'
import { balanceOf } from '../balance-of'
import { cashOf } from '../cash-of'
import { findAsset } from '../catalog/find-asset'
import type { Decision } from '../decision'
import type { Given } from '../given'
import { LIFETIMES } from '../lifetimes'
import { Refusal } from '../refusal'
import { requireSession } from '../require-session'
import type { SandboxState } from '../state'
import { openParts } from './open-parts'

/**
 * Carries out the next part of a preview's funding: cash or another coin goes, the asset comes. What was bought stays
 * in the account whatever becomes of the transfer, so the offer holds from here for its whole life again.
 *
 * @returns how many parts are still to come
 */
export function fundTransfer(
  state: SandboxState,
  command: { sessionKey: string; previewId: string; optionId: string },
  given: Given,
): Decision<{ remaining: number }> {
  const session = requireSession(state, command.sessionKey, given.now)
  const preview = state.previews.get(command.previewId)
  if (!preview || preview.sessionKey !== session.key) throw expired()
  const open = openParts(preview)
  const part = open.find(({ optionId }) => optionId === command.optionId)
  // A repeated request, or nothing to buy: it is done.
  if (!part) return { events: [], result: { remaining: open.length } }
  if (preview.expiresAt <= given.now) throw expired()
  const account = accountOfPreview(state, preview)
  if (!account) {
    throw new Refusal('connection_unknown', 'This account is no longer connected. Connect it again.')
  }
  const coin = findAsset(part.takes.symbol)
  const available = coin ? balanceOf(state, account, coin) : cashOf(state, account)
  if (!part.paymentMethodType && available < BigInt(part.takes.units)) {
    throw new Refusal('insufficient_funds', 'The account no longer holds enough for this. Enter less.')
  }
  return {
    events: [
      {
        type: 'fundingExecuted',
        previewId: preview.id,
        accountId: preview.accountId,
        optionId: part.optionId,
        symbol: preview.symbol,
        brings: part.brings,
        // A payment method's money was never in the account.
        takes: part.paymentMethodType ? undefined : part.takes,
        expiresAt: given.now + LIFETIMES.preview,
      },
    ],
    result: { remaining: open.length - 1 },
  }
}

function expired(): Refusal {
  return new Refusal('preview_expired', 'This offer has expired. Go back for a new one.', {
    meshError: 'PreviewExpired',
  })
}

import type { Decision } from './decision'
import type { SandboxEvent } from './event'
import type { Given } from './given'
import { placeOfPreview } from './place-of-preview'
import { planSettlement } from './plan-settlement'
import { queueWebhook } from './queue-webhook'
import type { PreviewRecord, TransferRecord } from './records'
import type { SandboxState } from './state'

/** How this sandbox treats transfers. */
export interface TransferRules {
  /** From execution to settlement, in ms. */
  settleAfter: number
  /** Whether the integrator is told by webhook. */
  notify: boolean
}

/**
 * A transfer out of what was offered, pending, with the webhook that tells of it.
 *
 * @param hash the one that a wallet gave it; else one that is on no chain
 */
export function recordTransfer(
  state: SandboxState,
  preview: PreviewRecord,
  fromAddress: string,
  rules: TransferRules,
  given: Given,
  hash = `0x${given.newId()}${given.newId()}`.replaceAll('-', ''),
): Decision<TransferRecord> {
  const { plan, events: shown } = planSettlement(state, placeOfPreview(state, preview), rules, given.now)
  const transfer: TransferRecord = {
    ...offerOf(preview),
    institutionTransactionId: given.newId(),
    fromAddress,
    hash,
    status: 'pending',
    executedAt: given.now,
    ...plan,
  }
  const events: SandboxEvent[] = [{ type: 'transferExecuted', transfer }, ...shown]
  if (rules.notify) events.push(...queueWebhook(state, transfer, 'pending', given))
  return { events, result: transfer }
}

/** What a transfer keeps of its preview. */
function offerOf(preview: PreviewRecord) {
  const {
    sessionKey: _,
    connectionId: __,
    feeRisen: ___,
    askedAgain: ____,
    expiresAt: _____,
    ...offer
  } = preview
  return offer
}

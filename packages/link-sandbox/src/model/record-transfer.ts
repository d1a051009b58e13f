import type { Decision } from './decision'
import type { SandboxEvent } from './event'
import type { Given } from './given'
import type { PreviewRecord, TransferRecord } from './records'

/** How this sandbox treats transfers. */
export interface TransferRules {
  /** From execution to settlement, in ms. */
  settleAfter: number
  /** Whether the integrator is told by webhook. */
  notify: boolean
}

/** A transfer out of what was offered, pending, with the webhook that tells of it. */
export function recordTransfer(
  preview: PreviewRecord,
  fromAddress: string,
  rules: TransferRules,
  given: Given,
): Decision<TransferRecord> {
  const transfer: TransferRecord = {
    ...offerOf(preview),
    institutionTransactionId: given.newId(),
    fromAddress,
    hash: `0x${given.newId()}${given.newId()}`.replaceAll('-', ''),
    status: 'pending',
    executedAt: given.now,
    settlesAt: given.now + rules.settleAfter,
  }
  const events: SandboxEvent[] = [{ type: 'transferExecuted', transfer }]
  if (rules.notify) {
    const delivery = {
      eventId: given.newId(),
      transferId: transfer.id,
      status: transfer.status,
      happenedAt: given.now,
    }
    events.push({ type: 'webhookQueued', delivery })
  }
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

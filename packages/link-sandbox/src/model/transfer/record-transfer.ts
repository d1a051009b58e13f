import type { WebhookDelivery } from '../../options'
import { FAULTS, type FaultName } from '../catalog/faults'
import { type FaultPlace, takeFault } from '../faults/take-fault'
import { readUsername } from '../faults/username'
import type { Decision, DecisionContext, SandboxEvent } from '../state/event'
import type { SandboxState } from '../state/state'
import type { PreviewRecord, TransferRecord } from '../state/transfer-records'
import { queueWebhook } from '../webhooks'
import { placeOfPreview } from './find-preview'

/** The settings of a client that concern transfers. */
export interface TransferRules {
  /** From execution to settlement, in ms. */
  settleAfter: number
  /** How webhooks are delivered. False: none are sent. */
  notify: WebhookDelivery | false
}

/**
 * Makes a pending transfer of a preview, and queues its webhook. Its event takes the money from the account's balance.
 *
 * @param hash transaction hash from a wallet; otherwise a made-up hash
 */
export function recordTransfer(
  state: SandboxState,
  preview: PreviewRecord,
  fromAddress: string,
  rules: TransferRules,
  context: DecisionContext,
  hash = `0x${context.newId()}${context.newId()}`.replaceAll('-', ''),
): Decision<TransferRecord> {
  const { plan, events: shown } = planSettlement(state, placeOfPreview(state, preview), rules, context.now)
  const transfer: TransferRecord = {
    ...withoutOfferState(preview),
    institutionTransactionId: context.newId(),
    fromAddress,
    hash,
    status: 'pending',
    executedAt: context.now,
    ...plan,
  }
  const events: SandboxEvent[] = [{ type: 'transferExecuted', transfer }, ...shown]
  if (rules.notify) events.push(...queueWebhook(state, transfer, 'pending', rules.notify, context))
  return { events, result: transfer }
}

/** The fields of a preview that its transfer keeps. */
function withoutOfferState(preview: PreviewRecord) {
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

/** Mesh: a transfer from an exchange can take up to 24 hours. */
const SLOW_MS = 24 * 60 * 60_000

/**
 * Decides the result of a transfer and its time. This is done at execution, because the faults of the session and of the
 * login are known then. The settlement carries out the decision.
 */
function planSettlement(
  state: SandboxState,
  where: FaultPlace,
  rules: Pick<TransferRules, 'settleAfter'>,
  now: number,
): { plan: Pick<TransferRecord, 'settlesAt' | 'outcome' | 'refundsAt' | 'faults'>; events: SandboxEvent[] } {
  const slow = takeFault(state, 'transfer-slow', where)
  const refunded = takeFault(state, 'transfer-refunded', where)
  const failed = refunded ? undefined : takeFault(state, 'transfer-fails', where)
  const settlesAt = now + (slow ? SLOW_MS : rules.settleAfter)
  const faults = webhookFaults(where)
  return {
    plan: {
      settlesAt,
      ...(failed && { outcome: 'failed' as const }),
      ...(refunded && { outcome: 'refunded' as const, refundsAt: settlesAt + rules.settleAfter }),
      ...(faults.length > 0 && { faults }),
    },
    events: [slow, refunded, failed].flatMap((fault) => fault?.events ?? []),
  }
}

/** The webhook faults of the session and of the login. Stored with the transfer, because webhooks are sent later. */
function webhookFaults({ session, username }: FaultPlace): FaultName[] {
  const names = [...(session?.faults ?? []), ...readUsername(username ?? '').faults]
  return [...new Set(names)].filter((name) => FAULTS[name].place === 'webhook')
}

import { FAULTS, type FaultName } from '../catalog/faults'
import { type FaultPlace, takeFault } from '../faults/take-fault'
import { readUsername } from '../faults/username'
import type { Decision, Given, SandboxEvent } from '../state/event'
import type { PreviewRecord, TransferRecord, TransferStage } from '../state/records'
import type { SandboxState } from '../state/state'
import { queueWebhook } from '../webhooks'
import { placeOfPreview } from './source'

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

/** Mesh: a transfer of an exchange may take up to 24 hours. */
const SLOW_MS = 24 * 60 * 60_000

/**
 * What will come of a transfer, and when. It is decided when the transfer is executed, while its session and its
 * login are known; the settlement only carries it out.
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

/** What this session and this login ask of the webhooks, which are sent when both may be gone. */
function webhookFaults({ session, username }: FaultPlace): FaultName[] {
  const asked = [...(session?.faults ?? []), ...readUsername(username ?? '').faults]
  return [...new Set(asked)].filter((name) => FAULTS[name].place === 'webhook')
}

/**
 * Carries out what was decided when the transfer was executed: it succeeds, fails, or is refunded in two steps, of
 * which each call makes the next. Does nothing when the transfer has settled already.
 */
export function settleTransfer(
  state: SandboxState,
  command: {
    transferId: string
    /** In place of what was decided. */
    status?: 'succeeded' | 'failed'
  },
  rules: { notify: boolean },
  given: Given,
): Decision<void> {
  const { transferId } = command
  const transfer = state.unsettled.has(transferId) ? state.transfers.get(transferId) : undefined
  if (!transfer) return { events: [], result: undefined }
  const { event, stage } = nextStep({ ...transfer, ...(command.status && { outcome: command.status }) })
  return {
    events: [event, ...(rules.notify ? queueWebhook(state, transfer, stage, given) : [])],
    result: undefined,
  }
}

function nextStep({ id: transferId, outcome = 'succeeded', refund }: TransferRecord): {
  event: SandboxEvent
  stage: TransferStage
} {
  if (refund) return { event: { type: 'refundSettled', transferId }, stage: 'refundSucceeded' }
  if (outcome === 'refunded') {
    return { event: { type: 'refundStarted', transferId }, stage: 'refundPending' }
  }
  return { event: { type: 'transferSettled', transferId, status: outcome }, stage: outcome }
}

/** When the next step of a transfer's settlement is due, epoch ms. */
export function settlesNextAt({ refund, refundsAt, settlesAt }: TransferRecord): number {
  return refund === 'pending' ? (refundsAt ?? settlesAt) : settlesAt
}

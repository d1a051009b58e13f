import { createHmac } from 'node:crypto'
import { decimalsOf } from '../model/catalog/assets'
import { findIntegration } from '../model/catalog/integrations'
import { findNetwork } from '../model/catalog/networks'
import { unitsToNumber } from '../model/money'
import type { DeliveryRecord, TransferRecord, TransferStage } from '../model/state/transfer-records'

/** The result of an attempt. */
interface WebhookAnswer {
  /** Answered with 200 in time. Otherwise the webhook is sent again. */
  isDelivered: boolean
  /** HTTP status, or the reason why there is none. */
  answer: string
}

/** Sends a webhook once. */
export async function sendWebhook(options: {
  url: string
  secret: string
  payload: unknown
  timeoutMs: number
  /** Aborts the attempt when the sandbox stops. */
  signal: AbortSignal
}): Promise<WebhookAnswer> {
  const body = JSON.stringify(options.payload)
  const timeout = AbortSignal.timeout(options.timeoutMs)
  try {
    const response = await fetch(options.url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Mesh-Signature-256': signWebhook(body, options.secret),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([options.signal, timeout]),
    })
    await response.body?.cancel()
    return { isDelivered: response.status === 200, answer: String(response.status) }
  } catch {
    const answer = timeout.aborted ? `no answer within ${options.timeoutMs} ms` : 'no connection'
    return { isDelivered: false, answer }
  }
}

/** Value of `X-Mesh-Signature-256`: the HMAC-SHA256 of the raw body, in base64. */
function signWebhook(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body, 'utf8').digest('base64')
}

/** The body of a transfer webhook. Only `Id` and `SentTimestamp` differ between the attempts. */
export function webhookPayload(
  delivery: DeliveryRecord,
  transfer: TransferRecord,
  attempt: { id: string; now: number },
) {
  const { status } = delivery
  const decimals = decimalsOf(transfer.symbol)
  const amount = unitsToNumber(BigInt(transfer.amount), decimals)
  const arrives = status === 'pending' || status === 'succeeded'
  const isRefund = status === 'refundPending' || status === 'refundSucceeded'
  return {
    Id: attempt.id,
    EventId: delivery.eventId,
    SentTimestamp: Math.floor(attempt.now / 1000),
    UserId: transfer.userId,
    TransactionId: transfer.clientTransactionId ?? null,
    TransferId: transfer.id,
    TransferStatus: STATUS_WORDS[status],
    // A failed transfer has no transaction on a blockchain.
    TxHash: status === 'failed' ? null : transfer.hash,
    Chain: findNetwork(transfer.networkId)?.name ?? null,
    Token: transfer.symbol,
    DestinationAddress: transfer.toAddress,
    SourceAccountProvider: findIntegration(transfer.integrationId)?.name ?? null,
    SourceAddress: transfer.fromAddress,
    SourceAmount: unitsToNumber(BigInt(transfer.total), decimals),
    DestinationAmount: arrives ? amount : null,
    RefundAddress: transfer.fromAddress,
    // The only value in Mesh's public documents.
    RefundType: isRefund ? 'OffChainConvert' : null,
    TransferSteps: transferSteps(delivery, transfer),
    Timestamp: delivery.happenedAt,
  }
}

/** Mesh's values of `TransferStatus`. */
export const STATUS_WORDS: Record<TransferStage, string> = {
  pending: 'Pending',
  succeeded: 'Succeeded',
  failed: 'Failed',
  refundPending: 'RefundPending',
  refundSucceeded: 'RefundSucceeded',
}

const STEP_STATUS: Record<TransferStage, string> = {
  pending: 'Pending',
  succeeded: 'Succeeded',
  failed: 'Failed',
  refundPending: 'Failed',
  refundSucceeded: 'Failed',
}

/** The steps of a transfer so far: the transfer itself, and the refund. Mesh documents `TransferSteps`, but not its fields. These are a guess. */
function transferSteps({ status, happenedAt }: DeliveryRecord, transfer: TransferRecord) {
  const decimals = decimalsOf(transfer.symbol)
  const common = {
    Chain: findNetwork(transfer.networkId)?.name ?? null,
    Token: transfer.symbol,
    Amount: unitsToNumber(BigInt(transfer.amount), decimals),
  }
  const sending = {
    Type: 'Transfer',
    Status: STEP_STATUS[status],
    ...common,
    FromAddress: transfer.fromAddress,
    ToAddress: transfer.toAddress,
    TxHash: status === 'failed' ? null : transfer.hash,
    Timestamp: transfer.executedAt,
  }
  if (status !== 'refundPending' && status !== 'refundSucceeded') return [sending]
  const refund = {
    Type: 'Refund',
    Status: status === 'refundPending' ? 'Pending' : 'Succeeded',
    ...common,
    FromAddress: transfer.toAddress,
    ToAddress: transfer.fromAddress,
    TxHash: null,
    Timestamp: happenedAt,
  }
  return [sending, refund]
}

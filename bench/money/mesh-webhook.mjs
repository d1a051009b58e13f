import { createHmac } from 'node:crypto'
import { WEBHOOK_SECRET } from './assets.mjs'

/** @import { MeshTransfer } from './mesh-transfer.mjs' */
/** @import { Status } from './plan-transfers.mjs' */
/** @import { Random } from './random.mjs' */

const WORDS = {
  pending: 'Pending',
  succeeded: 'Succeeded',
  failed: 'Failed',
  refundPending: 'RefundPending',
  refundSucceeded: 'RefundSucceeded',
}
const WEEKS_MS = 21 * 24 * 60 * 60_000

/**
 * A transfer's webhook, with the odd fields of its plan.
 *
 * @param {MeshTransfer} transfer
 * @param {{ status: Status, at: number }} moment
 * @param {object} delivery
 * @param {Random} delivery.random
 * @param {boolean} [delivery.isWeeksLater] as if sent again after weeks
 * @returns {{ body: string, headers: Record<string, string> }}
 */
export function meshWebhook(transfer, { status, at }, { random, isWeeksLater = false }) {
  const { plan } = transfer
  const isFailed = status === 'failed'
  const isRefund = status.startsWith('refund')
  const now = Date.now() + (isWeeksLater ? WEEKS_MS : 0)
  const payload = {
    Id: random.uuid(),
    EventId: random.uuid(),
    SentTimestamp: Math.floor(now / 1000),
    UserId: transfer.userKey,
    TransactionId: transfer.transactionId,
    TransferId: plan.id,
    TransferStatus: WORDS[status],
    TxHash: isFailed ? null : `fake-hash-${plan.id}`,
    Chain: transfer.networkName,
    Token: transfer.symbol,
    DestinationAddress: transfer.toAddress,
    SourceAccountProvider: 'Coinbase',
    SourceAddress: `fake-source-${plan.userId}`,
    SourceAmount: Number(transfer.sourceAmount),
    DestinationAmount: isFailed || isRefund ? null : Number(transfer.amount),
    RefundAddress: `fake-source-${plan.userId}`,
    RefundType: isRefund ? 'OffChainConvert' : null,
    TransferSteps: [{ Type: 'Transfer', Status: WORDS[status] }],
    Timestamp: at,
    ...oddFields(transfer, status, at),
  }
  const body = JSON.stringify(payload)
  return { body, headers: { 'X-Mesh-Signature-256': sign(body) } }
}

/**
 * @param {MeshTransfer} transfer
 * @param {Status} status
 * @param {number} at
 */
function oddFields({ plan, amount, sourceAmount }, status, at) {
  switch (plan.odd) {
    case 'amount as text':
      return {
        SourceAmount: sourceAmount,
        ...((status === 'pending' || status === 'succeeded') && { DestinationAmount: amount }),
      }
    case 'time as ISO text':
      return { Timestamp: new Date(at).toISOString() }
    case 'long provider':
      return { SourceAccountProvider: 'x'.repeat(1_001) }
    case 'hash as number':
      return { TxHash: 12345678 }
    case 'status with underscore':
      return { TransferStatus: WORDS[status].replace(/(?<=.)(?=[A-Z])/, '_').toUpperCase() }
    case 'half a surrogate':
      return { SourceAccountProvider: 'Coin\ud83dbase\0' }
    default:
      return {}
  }
}

/** @param {string} body */
function sign(body) {
  return createHmac('sha256', WEBHOOK_SECRET).update(body, 'utf8').digest('base64')
}

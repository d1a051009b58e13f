import type { SettledStatus, TransferFacts, TransferFee } from '../updates'
import { type MeshJson, parseMeshJson } from './mesh-json'
import { definedFields } from './transfer-facts'

/** What Mesh said about a transfer, without its status. Absent fields were not sent or could not be read. */
export type ObservedFacts = Omit<TransferFacts, 'id' | 'status' | 'createdAt' | 'statusAt'>

/** What one message from Mesh says about one transfer. */
export interface Observation {
  /** `webhook`; `list`: a record of a list of transfers; `asked`: Mesh's answer when asked about this one transfer. */
  source: 'webhook' | 'list' | 'asked'
  transferId: string
  /** The user id that Mesh has. A list record may have none. */
  meshUserId: string | undefined
  status: SettledStatus
  /** For a webhook: when the status began, by Mesh's clock. Otherwise: when Mesh was asked. */
  at: Date
  /**
   * Whether Mesh sent the time of the event. Without that time, `at` may differ at each delivery and cannot order
   * webhooks.
   */
  hasEventTime: boolean
  /** By our clock: when a webhook arrived, or when Mesh was asked. */
  heardAt: Date
  createdAt: Date | undefined
  facts: ObservedFacts
  /** Mesh sent an amount that is negative, too large or unreadable. */
  hasUnreadableAmount: boolean
}

/** Why a message cannot be used (yet). */
export type Unusable = 'unreadable' | 'unknown_status'

/** A message from Mesh as it was stored: the body of a webhook, or one record of a list. */
export interface RawMessage {
  source: Observation['source']
  body: Uint8Array
  heardAt: Date
}

const STATUS_NAMES: ReadonlyMap<string, SettledStatus> = new Map([
  ['pending', 'pending'],
  ['succeeded', 'succeeded'],
  ['success', 'succeeded'],
  ['failed', 'failed'],
  ['refundpending', 'refundPending'],
  ['refundsucceeded', 'refundSucceeded'],
])

const MAX_ID_LENGTH = 300

/**
 * Reads a message from Mesh. It must have a transfer id and a known status, and a webhook must have a user id. Any
 * other field that cannot be read is left out.
 *
 * @returns the observation, or why the message cannot be used
 */
export function readObservation({ source, body, heardAt }: RawMessage): Observation | Unusable {
  const json = parseMeshJson(body)
  if (!json) return 'unreadable'
  const isWebhook = source === 'webhook'
  const transferId = readId(json, isWebhook ? 'TransferId' : 'id')
  const meshUserId = readId(json, 'UserId')
  if (!transferId || (isWebhook && !meshUserId)) return 'unreadable'
  const status = readStatus(json.text(isWebhook ? 'TransferStatus' : 'status'))
  if (!status) return 'unknown_status'

  const common = { source, transferId, meshUserId, status, heardAt }
  if (!isWebhook) {
    const facts = listFacts(json, status)
    return {
      ...common,
      at: heardAt,
      hasEventTime: true,
      createdAt: json.time('createdTimestamp'),
      facts,
      hasUnreadableAmount: isAnyUnreadable(json, ['amount', 'amountToReceive', 'destinationAmount']),
    }
  }
  const happenedAt = json.time('Timestamp')
  return {
    ...common,
    at: happenedAt ?? json.time('SentTimestamp') ?? heardAt,
    hasEventTime: happenedAt !== undefined,
    createdAt: undefined,
    facts: webhookFacts(json),
    hasUnreadableAmount: isAnyUnreadable(json, ['DestinationAmount']),
  }
}

/**
 * Reads a status in any upper or lower case and with any separators, e.g. `Refund_Pending`.
 *
 * @returns `undefined` for an unknown status
 */
export function readStatus(name: string | undefined): SettledStatus | undefined {
  return STATUS_NAMES.get(name?.toLowerCase().replace(/[^a-z]/g, '') ?? '')
}

function readId(json: MeshJson, name: string): string | undefined {
  const id = json.text(name)
  return id && id.length <= MAX_ID_LENGTH ? id : undefined
}

function isAnyUnreadable({ unreadable }: MeshJson, names: string[]): boolean {
  return names.some((name) => unreadable.has(name))
}

function webhookFacts(json: MeshJson): ObservedFacts {
  return definedFields({
    transactionId: json.text('TransactionId'),
    symbol: json.text('Token'),
    amount: json.amount('DestinationAmount'),
    sourceAmount: json.amount('SourceAmount'),
    networkName: json.text('Chain'),
    brokerName: json.text('SourceAccountProvider'),
    fromAddress: json.text('SourceAddress'),
    toAddress: json.text('DestinationAddress'),
    refundAddress: json.text('RefundAddress'),
    refundType: json.text('RefundType'),
    txHash: json.text('TxHash'),
    steps: nonEmptyList(json.json('TransferSteps')),
    bridging: json.json('BridgingDetails'),
  })
}

/** Numbers in a list are never null, so 0 means that Mesh does not know the amount. */
function listFacts(json: MeshJson, status: SettledStatus): ObservedFacts {
  const amountOf = (name: string) => nonZero(json.amount(name))
  const received = amountOf('destinationAmount') ?? amountOf('amountToReceive')
  const requested = amountOf('amount')
  const isInDollars = (json.text('amountInFiatCurrencyCode') ?? 'USD').toUpperCase() === 'USD'
  const from = json.object('from')
  return definedFields({
    transactionId: json.text('clientTransactionId'),
    institutionTransactionId: json.text('institutionTransactionId'),
    symbol: json.text('symbol'),
    amount: status === 'failed' ? (requested ?? received) : (received ?? requested),
    sourceAmount: amountOf('sourceAmount'),
    ...(isInDollars && {
      amountInFiat: amountOf('destinationAmountInFiat') ?? amountOf('amountInFiat'),
      totalInFiat: amountOf('totalTransactionAmountInFiat'),
      feesInFiat: json.amount('totalFeesAmountInFiat'),
    }),
    networkId: nonNilId(json.text('networkId')),
    networkName: json.text('networkName'),
    brokerType: from?.text('type'),
    brokerName: from?.text('name'),
    toAddress: json.text('destinationAddress'),
    refundAddress: json.text('refundAddress'),
    txHash: json.text('hash'),
    fees: feesOf(json),
    bridging: json.json('bridgingDetails'),
    funding: nonEmptyList(json.json('fundingMethods')),
  })
}

const FEES = [
  ['gas', 'gasFee'],
  ['withdrawal', 'withdrawalFee'],
  ['processing', 'processingFee'],
] as const

function feesOf(json: MeshJson): TransferFee[] | undefined {
  const fees = FEES.flatMap(([kind, name]): TransferFee[] => {
    const fee = json.object(name)
    if (!fee) return []
    const fields = {
      amount: fee.amount('fee'),
      currency: fee.text('feeCurrency'),
      inFiat: fee.amount('feeInFiat'),
    }
    return [{ kind, ...definedFields(fields) }]
  })
  return fees.length > 0 ? fees : undefined
}

function nonEmptyList(value: unknown): unknown[] | undefined {
  return Array.isArray(value) && value.length > 0 ? value : undefined
}

function nonZero(amount: string | undefined): string | undefined {
  return amount === '0' ? undefined : amount
}

function nonNilId(id: string | undefined): string | undefined {
  return id && /[^0-]/.test(id) ? id : undefined
}

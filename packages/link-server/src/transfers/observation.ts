import type { SettledStatus, TransferDetails, TransferFacts, TransferFee } from '../updates'
import { type MeshJson, parseMeshJson } from './mesh-json'
import { present } from './transfer-facts'

/** What Mesh said of a transfer at some time, without its status. */
export type ObservedFacts = Omit<TransferFacts, 'id' | 'status' | 'createdAt' | 'statusAt'>

/** One word of Mesh's on a transfer. */
export interface Observation {
  /** `asked`: the answer to a question about this very transfer. */
  source: 'webhook' | 'list' | 'asked'
  transferId: string
  /** The user as Mesh knows them; a list may leave it out. */
  userKey: string | undefined
  status: SettledStatus
  /** When it became true, by Mesh's clock; for a list, when it was asked for. */
  at: Date
  /** Whether Mesh gave the time of the event itself: else `at` may be later at each delivery, and orders nothing. */
  isTimed: boolean
  /** By our clock: when a webhook arrived, when a list was asked for. */
  heardAt: Date
  createdAt: Date | undefined
  facts: ObservedFacts
  /** Mesh gave an amount, and it is none: negative, huge or unreadable. */
  hasUnreadableAmount: boolean
}

/** Why a word of Mesh's can't be used yet. */
export type Unusable = 'unreadable' | 'unknown_status'

export interface RawWord {
  source: Observation['source']
  body: Uint8Array
  heardAt: Date
}

const STATUS_WORDS: ReadonlyMap<string, SettledStatus> = new Map([
  ['pending', 'pending'],
  ['succeeded', 'succeeded'],
  ['success', 'succeeded'],
  ['failed', 'failed'],
  ['refundpending', 'refundPending'],
  ['refundsucceeded', 'refundSucceeded'],
])

const LONGEST_ID = 300

/**
 * Reads a word of Mesh's as it came. Only the transfer's id, a webhook's user and a known status have to be there;
 * every other field is taken if it can be read, and is absent if not.
 */
export function readWord({ source, body, heardAt }: RawWord): Observation | Unusable {
  const json = parseMeshJson(body)
  if (!json) return 'unreadable'
  const isWebhook = source === 'webhook'
  const transferId = readId(json, isWebhook ? 'TransferId' : 'id')
  const userKey = readId(json, 'UserId')
  if (!transferId || (isWebhook && !userKey)) return 'unreadable'
  const status = readStatus(json.text(isWebhook ? 'TransferStatus' : 'status'))
  if (!status) return 'unknown_status'

  const common = { source, transferId, userKey, status, heardAt }
  if (!isWebhook) {
    const facts = listFacts(json, status)
    return {
      ...common,
      at: heardAt,
      isTimed: true,
      createdAt: json.time('createdTimestamp'),
      facts,
      hasUnreadableAmount: isAnyUnreadable(json, ['amount', 'amountToReceive', 'destinationAmount']),
    }
  }
  const happenedAt = json.time('Timestamp')
  return {
    ...common,
    at: happenedAt ?? json.time('SentTimestamp') ?? heardAt,
    isTimed: happenedAt !== undefined,
    createdAt: undefined,
    facts: webhookFacts(json),
    hasUnreadableAmount: isAnyUnreadable(json, ['DestinationAmount']),
  }
}

/** Reads Mesh's word for a status, whatever its capitals and separators. `undefined` for one that is not known yet. */
export function readStatus(word: string | undefined): SettledStatus | undefined {
  return STATUS_WORDS.get(word?.toLowerCase().replace(/[^a-z]/g, '') ?? '')
}

function readId(json: MeshJson, name: string): string | undefined {
  const id = json.text(name)
  return id && id.length <= LONGEST_ID ? id : undefined
}

function isAnyUnreadable({ unreadable }: MeshJson, names: string[]): boolean {
  return names.some((name) => unreadable.has(name))
}

function webhookFacts(json: MeshJson): ObservedFacts {
  return present({
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
    steps: list(json.json('TransferSteps')),
    bridging: json.json('BridgingDetails'),
  })
}

/** A list's numbers can't be null: a 0 there is an amount that Mesh does not know. */
function listFacts(json: MeshJson, status: SettledStatus): ObservedFacts {
  const amountOf = (name: string) => notZero(json.amount(name))
  const arrived = amountOf('destinationAmount') ?? amountOf('amountToReceive')
  const meant = amountOf('amount')
  const isInDollars = (json.text('amountInFiatCurrencyCode') ?? 'USD').toUpperCase() === 'USD'
  const from = json.object('from')
  return present({
    transactionId: json.text('clientTransactionId'),
    institutionTransactionId: json.text('institutionTransactionId'),
    symbol: json.text('symbol'),
    amount: status === 'failed' ? (meant ?? arrived) : (arrived ?? meant),
    sourceAmount: amountOf('sourceAmount'),
    ...(isInDollars && {
      amountInFiat: amountOf('destinationAmountInFiat') ?? amountOf('amountInFiat'),
      totalInFiat: amountOf('totalTransactionAmountInFiat'),
      feesInFiat: json.amount('totalFeesAmountInFiat'),
    }),
    networkId: notNil(json.text('networkId')),
    networkName: json.text('networkName'),
    brokerType: from?.text('type'),
    brokerName: from?.text('name'),
    toAddress: json.text('destinationAddress'),
    refundAddress: json.text('refundAddress'),
    txHash: json.text('hash'),
    fees: feesOf(json),
    bridging: json.json('bridgingDetails'),
    funding: list(json.json('fundingMethods')),
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
    const said = {
      amount: fee.amount('fee'),
      currency: fee.text('feeCurrency'),
      inFiat: fee.amount('feeInFiat'),
    }
    return [{ kind, ...present(said) }]
  })
  return fees.length > 0 ? fees : undefined
}

function list(value: unknown): unknown[] | undefined {
  return Array.isArray(value) && value.length > 0 ? value : undefined
}

function notZero(amount: string | undefined): string | undefined {
  return amount === '0' ? undefined : amount
}

function notNil(id: string | undefined): string | undefined {
  return id && /[^0-]/.test(id) ? id : undefined
}

/** The part of the facts that is kept as JSON. */
export function detailsOf({ fees, steps, bridging, funding }: TransferDetails): TransferDetails {
  return present({ fees, steps, bridging, funding })
}

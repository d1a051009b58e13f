import type { FaultName } from '../catalog/faults'
import type { TransferType } from './link-request'

// Transfers and their webhooks, as the state keeps them. Records are plain JSON: amounts are minor units as decimal
// strings, times are epoch ms.

export interface PreviewRecord {
  id: string
  clientId: string
  subClientId?: string
  userId: string
  /** Previews made in Link only: no other session may execute the preview. */
  sessionKey?: string
  connectionId: string
  integrationId: string
  accountId: string
  type: TransferType
  feesIncluded: boolean
  clientTransactionId?: string
  symbol: string
  networkId: string
  toAddress: string
  addressTag?: string
  /** The sandbox account that receives the asset, for a transfer between two connected accounts. */
  toAccountId?: string
  amount: string
  networkFee: string
  institutionFee: string
  clientFee: string
  total: string
  amountInCents: string
  networkFeeInCents: string
  institutionFeeInCents: string
  clientFeeInCents: string
  totalInCents: string
  /** How the total is paid, when the account does not hold enough of the asset. */
  funding?: FundingPart[]
  /** The network fee has already risen once since the first preview. */
  feeRisen?: boolean
  /** Why the institution asked for another code after a right one. */
  askedAgain?: CodeReason[]
  expiresAt: number
}

/** The values of Mesh's `CryptocurrencyFundingOptionType` that the sandbox supports. */
export type FundingType =
  | 'existingCryptocurrencyBalance'
  | 'buyingPowerPurchase'
  | 'paymentMethodDepositUsage'
  | 'cryptocurrencyConversion'
  | 'stableCoinNoFeeConversion'

/** One source of a transfer's total. */
export interface FundingPart {
  optionId: string
  type: FundingType
  name: string
  /** Payment methods only: their money comes from outside the account. */
  paymentMethodType?: string
  /** The amount that this part adds, in minor units of the transfer's asset. */
  brings: string
  /** The cost, fee included: cash (`USD`, in cents) or another coin, in minor units. */
  takes: { symbol: string; decimals: number; units: string }
  /** In the units of `takes`. */
  fee: string
  takesInCents: string
  feeInCents: string
  isDone?: boolean
}

/** Why a right code was not enough: the code had expired, or the institution wants a second one. */
export type CodeReason = 'expired' | 'second'

export interface TransferRecord
  extends Omit<PreviewRecord, 'sessionKey' | 'connectionId' | 'feeRisen' | 'askedAgain' | 'expiresAt'> {
  institutionTransactionId: string
  fromAddress: string
  hash: string
  status: 'pending' | 'succeeded' | 'failed'
  executedAt: number
  settlesAt: number
  /** The result at `settlesAt`, decided at execution. Absent: the transfer succeeds. */
  outcome?: 'succeeded' | 'failed' | 'refunded'
  /** Refunded transfers only: when the money is back in the account. */
  refundsAt?: number
  refund?: 'pending' | 'succeeded'
  /** Faults of the session and of the login that apply to this transfer's webhooks. */
  faults?: FaultName[]
}

/** The progress of a transfer, as its webhooks report it. */
export type TransferStage = TransferRecord['status'] | 'refundPending' | 'refundSucceeded'

/** An address that was shown to the user, to receive a transfer from any wallet. */
export interface ManualTransferRecord {
  id: string
  sessionKey: string
  clientId: string
  symbol: string
  networkId: string
  /** Set when the transfer has arrived. */
  transferId?: string
  expiresAt: number
}

/** A webhook that is queued for the integrator. `eventId` stays the same in all attempts. */
export interface DeliveryRecord {
  eventId: string
  transferId: string
  status: TransferStage
  happenedAt: number
  /** Not sent before this time. Absent: sent at once. */
  dueAt?: number
  /** Sent only after the final webhook of the same transfer. */
  waitsForEnd?: true
  /** How many times the webhook has to be delivered. Absent: once. */
  copies?: number
  /** From one delivery to the next, in ms. Absent: at once. */
  repeatAfter?: number
  /** Attempts so far. */
  attempts?: number
  /** Failed attempts in a row: not answered with 200 in time. */
  failures?: number
  lastAttempt?: { at: number; answer: string }
  /** A test webhook: its transfer does not exist. */
  isSample?: true
}

/** A webhook that is finished: no further attempt follows. */
export interface PastDeliveryRecord extends DeliveryRecord {
  /** `dropped`: a fault prevented every attempt. `failed`: the last retry failed. */
  outcome: 'delivered' | 'dropped' | 'failed'
}

import type { FaultName, FaultSettings } from '../catalog/faults'
import type { NetworkType } from '../catalog/networks'

/** Everything the sandbox remembers. Records are plain JSON: amounts are minor units as decimal strings, times are epoch ms. */

/** What the integrator asked for when it requested a link token. */
export interface LinkRequest {
  integrationId?: string
  subClientId?: string
  restrictMultipleAccounts: boolean
  transfer?: TransferRequest
  /** The session proves that the user holds the keys of a wallet. */
  verifyWallet?: WalletVerificationRequest
  /** The link was asked for as a payment link, to be opened by its URL instead of by the SDK. */
  payLink?: boolean
  /** Link offers no API key at institutions that could give one. */
  disableApiKeyGeneration?: boolean
}

/** What a wallet has to prove; without a limit any address on any network will do. */
export interface WalletVerificationRequest {
  /** The text to sign. */
  message: string
  /** Only these addresses count; empty: any. */
  addresses: string[]
  networkId?: string
  networkType?: NetworkType
}

export interface TransferRequest {
  type: TransferType
  destinations: TransferDestination[]
  amountInFiat?: number
  clientTransactionId?: string
  /** Ratio 0..1. */
  clientFee?: number
  /** Fees come out of the amount instead of on top of it. */
  feesIncluded: boolean
  /** Whether Link may top up a balance that does not suffice, from cash or a payment method. */
  fundingOptions?: { enabled: boolean }
  /** Shown by Binance Pay. */
  description?: string
  goodsDetails?: GoodsDetail[]
}

/** Mesh's kinds of transfer. */
type TransferType = 'deposit' | 'payment' | 'onramp' | 'fiatOnRamp' | 'fiatOffRamp'

/** What is paid for, in Binance Pay's words. */
export interface GoodsDetail {
  /** `01` tangible, `02` virtual. */
  goodsType?: string
  goodsCategory?: string
  referenceGoodsId?: string
  goodsName?: string
  goodsDetail?: string
}

export interface TransferDestination {
  networkId: string
  symbol: string
  address: string
  addressTag?: string
  amount?: number
  /** US dollars to show for the fixed `amount`, if they are less than one percent off its real value. */
  displayAmountInFiat?: number
  /** In the asset; made from `minAmountInFiat` when only that was given. */
  minAmount?: number
  /** US dollars. */
  minAmountInFiat?: number
}

export interface LinkTokenRecord {
  authCode: string
  clientId: string
  userId: string
  scope: Scope
  request: LinkRequest
  expiresAt: number
  used: boolean
}

export interface SessionRecord {
  key: string
  clientId: string
  userId: string
  scope: Scope
  request: LinkRequest
  expiresAt: number
  /** Accounts this session may use, by the key that its page knows them by. */
  accounts: Record<string, { connectionId: string; accountId: string }>
  /** Connections whose institution has seen the person's documents. */
  kycPassed?: string[]
  /** Faults that were switched on in this session's Link. */
  faults?: FaultName[]
}

export interface ChallengeRecord {
  key: string
  sessionKey: string
  integrationId: string
  /** As typed; empty until the person has logged in, in the window of the institution. */
  username: string
  /** The user name is a wallet's address, to be proved by a signature and never by a code. */
  isWallet?: boolean
  codePassed: boolean
  expiresAt: number
  /** When the code was sent; absent: with the login. */
  codeSentAt?: number
  /** How often a new code was asked for. */
  codesResent?: number
  wrongCodes?: number
  /** The login goes through a window of the institution's own. */
  window?: LoginWindow
}

/** A window of the institution, known by a state that is good for this one login. */
interface LoginWindow {
  state: string
  outcome?: 'allowed' | 'denied'
}

/** One end user's login at one integration, for one scope of API key. */
export interface ConnectionRecord {
  id: string
  clientId: string
  userId: string
  integrationId: string
  scope: Scope
  /** The sandbox user who logged in. */
  username: string
  /** Self-custody wallets only; it is the user name too. */
  walletAddress?: string
  /** Accounts the user chose to share. */
  accountIds: string[]
  /** Mesh Managed Tokens only. */
  tokenId?: string
  /** Every live token of this connection, the tokenId included. */
  tokens: string[]
  connectedAt: number
  /** The institution wants a new login after this; absent when it never does. */
  loginExpiresAt?: number
}

export interface TokenRecord {
  token: string
  connectionId: string
  kind: 'managed' | 'access' | 'refresh'
  /** The one account it opens; absent: every account of the connection. */
  accountId?: string
  expiresAt?: number
  /** Of a refresh token: it can't be exchanged before. */
  usableFrom?: number
}

export interface PreviewRecord {
  id: string
  clientId: string
  subClientId?: string
  userId: string
  /** Previews of Link only: no other session may execute it. */
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
  /** The sandbox's own account that the asset arrives in, when it goes from one connected account to another. */
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
  /** How the total comes together, when the account did not hold it. */
  funding?: FundingPart[]
  /** The network fee has risen once since the first offer. */
  feeRisen?: boolean
  /** Why the institution wanted another code after a right one. */
  askedAgain?: CodeReason[]
  expiresAt: number
}

/** Mesh's `CryptocurrencyFundingOptionType`, as far as the sandbox has them. */
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
  /** Of a payment method: its money comes from outside the account. */
  paymentMethodType?: string
  /** Minor units of the transfer's asset. */
  brings: string
  /** What it takes, the fee included: cash (`USD`, cents) or another coin, in minor units. */
  takes: { symbol: string; decimals: number; units: string }
  /** In the units of `takes`. */
  fee: string
  takesInCents: string
  feeInCents: string
  isDone?: boolean
}

/** Why a right code was not enough. */
export type CodeReason = 'expired' | 'second'

export interface TransferRecord
  extends Omit<PreviewRecord, 'sessionKey' | 'connectionId' | 'feeRisen' | 'askedAgain' | 'expiresAt'> {
  institutionTransactionId: string
  fromAddress: string
  hash: string
  status: 'pending' | 'succeeded' | 'failed'
  executedAt: number
  settlesAt: number
  /** What comes of it at `settlesAt`, decided when it was executed; absent: it succeeds. */
  outcome?: 'succeeded' | 'failed' | 'refunded'
  /** When what was sent is back, for one that is refunded. */
  refundsAt?: number
  refund?: 'pending' | 'succeeded'
  /** Faults of its session and its login that its webhooks still show. */
  faults?: FaultName[]
}

/** How far a transfer is, as its webhooks tell it. */
export type TransferStage = TransferRecord['status'] | 'refundPending' | 'refundSucceeded'

/** A webhook that has to reach the integrator. `eventId` stays the same over all attempts. */
export interface DeliveryRecord {
  eventId: string
  transferId: string
  status: TransferStage
  happenedAt: number
  /** Not before this; absent: at once. */
  dueAt?: number
  /** The end of the transfer is told before it. */
  waitsForEnd?: true
  /** How often it has to arrive; absent: once. */
  copies?: number
  /** Attempts so far. */
  attempts?: number
  /** Attempts in a row that were not answered 200 in time. */
  failures?: number
  lastAttempt?: { at: number; answer: string }
  /** Tells of a made-up transfer. */
  isSample?: true
}

/** A webhook that is not tried any more. */
export interface PastDeliveryRecord extends DeliveryRecord {
  /** `dropped`: never tried, by a fault. `failed`: given up after the last retry. */
  outcome: 'delivered' | 'dropped' | 'failed'
}

/** An address that was shown to be sent to from any wallet, and what became of it. */
export interface ManualTransferRecord {
  id: string
  sessionKey: string
  clientId: string
  symbol: string
  networkId: string
  transferId?: string
  expiresAt: number
}

/** A fault that is on for everyone until it is switched off. */
export interface FaultRecord extends FaultSettings {
  name: FaultName
  /** How often it still shows; absent: always. */
  times?: number
  /** When it was switched on. */
  since: number
}

/** A wallet that an end user proved to own, by a signature that was checked. */
export interface WalletVerificationRecord {
  id: string
  clientId: string
  userId: string
  address: string
  networkId?: string
  networkType: NetworkType
  /** The text that was signed. */
  message: string
  /** As the wallet gave it: `0x` hex for EVM, base58 for Solana. */
  signature: string
  verifiedAt: number
}

/** The permission of the API key that a token came from. */
export type Scope = 'read' | 'write'

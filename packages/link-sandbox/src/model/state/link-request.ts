import type { NetworkType } from '../catalog/networks'

/** What the integrator asked for when it requested a link token. */
export interface LinkRequest {
  integrationId?: string
  subClientId?: string
  restrictMultipleAccounts: boolean
  transfer?: TransferRequest
  /** The user has to prove that they hold the keys of a wallet. */
  verifyWallet?: WalletVerificationRequest
  /** The link token is for a payment link: opened by its URL, without the SDK. */
  payLink?: boolean
  /** Link must not offer to create an API key at the institution. */
  disableApiKeyGeneration?: boolean
}

/** The wallet that the user has to prove. */
export interface WalletVerificationRequest {
  /** The text to sign. */
  message: string
  /** Only these addresses are accepted. Empty: any address. */
  addresses: string[]
  networkId?: string
  networkType?: NetworkType
}

export interface TransferRequest {
  type: TransferType
  destinations: TransferDestination[]
  /** US dollars. */
  amountInFiat?: number
  clientTransactionId?: string
  /** Ratio 0..1. */
  clientFee?: number
  /** Fees are taken out of the amount instead of added to it. */
  feesIncluded: boolean
  /** Whether Link may add to a balance that is too low, from cash or a payment method. */
  fundingOptions?: { enabled: boolean }
  /** Shown by Binance Pay. */
  description?: string
  goodsDetails?: GoodsDetail[]
}

/** Mesh's kinds of transfer. */
export type TransferType = 'deposit' | 'payment' | 'onramp' | 'fiatOnRamp' | 'fiatOffRamp'

/** The goods that are paid for, in the fields of Binance Pay. */
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
  /** In the asset. */
  amount?: number
  /** US dollars to show for the fixed `amount`, if they differ from its real value by less than one percent. */
  displayAmountInFiat?: number
  /** In the asset. Converted from `minAmountInFiat` when only that was given. */
  minAmount?: number
  /** US dollars. */
  minAmountInFiat?: number
}

/** The permission of an API key, and of the tokens that were requested with the key. */
export type Scope = 'read' | 'write'

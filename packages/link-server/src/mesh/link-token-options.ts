/** Where an asset may arrive. */
export interface LinkTokenAddress {
  /** Mesh's id of the network, a UUID. */
  networkId: string
  /** Ticker, never a contract address. */
  symbol?: string
  address?: string
  /** Memo or tag of networks that need one. */
  addressTag?: string
  /** In the asset. */
  amount?: number
  /** In US dollars. */
  displayAmountInFiat?: number
}

/** What Link shall transfer. */
export interface LinkTokenTransferOptions {
  toAddresses?: LinkTokenAddress[]
  /** In US dollars. */
  amountInFiat?: number
  /** Your own id of the transaction, up to 128 characters; comes back in webhooks. */
  transactionId?: string
  /** Ratio 0..1. */
  clientFee?: number
  transferType?: 'deposit' | 'payment' | 'onramp' | 'fiatOnRamp' | 'fiatOffRamp'
  fundingOptions?: { enabled: boolean }
  isInclusiveFeeEnabled?: boolean
  /** Up to 256 characters (Binance Pay). */
  description?: string
  generatePayLink?: boolean
}

/** Wallet verification by a signed message. */
export interface LinkTokenVerifyOptions {
  message?: string
  verificationMethods?: 'signedMessage'[]
  addresses?: string[]
  networkId?: string
}

/** A link-token request as an intent writes it: all that Mesh takes but the user, whom the handler adds. */
export interface LinkTokenOptions {
  /** Mesh's id of an institution: opens it directly. */
  integrationId?: string
  /** Hides "Link another account". */
  restrictMultipleAccounts?: boolean
  transferOptions?: LinkTokenTransferOptions
  disableApiKeyGeneration?: boolean
  verifyWalletOptions?: LinkTokenVerifyOptions
  subClientId?: string
}

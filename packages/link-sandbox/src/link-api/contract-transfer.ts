/**
 * The transfer's part of the contract, beside what `contract.ts` has of it. `GET /link-api/{clientId}/addresses?method=manual|buy`
 * answers `LinkAssets` too: what may come from outside an account, and over which networks.
 */

import type { LinkPreview, LinkTransferFinished } from './contract'

/** `POST /link-api/{clientId}/kyc` `{ connectionKey }`: the person says that the institution knows them now. */
export interface LinkKyc {
  step: 'assets'
}

/** Mesh's `CryptocurrencyFundingOptionType`, as far as the sandbox has them. */
export type LinkFundingType =
  | 'existingCryptocurrencyBalance'
  | 'buyingPowerPurchase'
  | 'paymentMethodDepositUsage'
  | 'cryptocurrencyConversion'
  | 'stableCoinNoFeeConversion'

/** `POST /link-api/{clientId}/funding` `{ connectionKey, symbol, networkId, amount, chosen? }`: how what is missing could be paid. */
export interface LinkFunding {
  symbol: string
  /** What the transfer takes, what the account holds of it, and what the choice leaves open; in the asset. */
  needed: number
  neededInFiat: number
  existing: number
  uncovered: number
  options: LinkFundingOption[]
}

/** A way to get what is missing. */
export interface LinkFundingOption {
  id: string
  type: LinkFundingType
  name: string
  /** What it takes: `USD` or a ticker. */
  symbol: string
  /** The most that it can take, in `symbol` and in US dollars. */
  available: number
  availableInFiat: number
  /** Ratio 0..1. */
  feeRatio: number
  /** What the current choice takes of it; absent: nothing. */
  part?: LinkFundingPart
}

/** One source of a transfer's total, as part of a choice or of a preview. */
export interface LinkFundingPart {
  optionId: string
  type: LinkFundingType
  name: string
  paymentMethodType?: string
  /** In the transfer's asset. */
  brings: number
  /** What it takes, the fee included, in `takesSymbol`. */
  takes: number
  takesSymbol: string
  takesInFiat: number
  fee: number
  feeInFiat: number
}

/** `POST /link-api/{clientId}/fund` `{ previewId, optionId }`: carries out one part of a preview's funding. */
export interface LinkFund {
  remaining: number
}

/** A step of `POST /link-api/{clientId}/execute` in which the network fee has risen since the preview. */
export interface LinkFeeRisen {
  step: 'feeRisen'
  preview: LinkPreview
}

/** `GET /link-api/{clientId}/transfer?id=`: how a transfer of this session goes. */
export interface LinkTransferStatus {
  status: 'pending' | 'succeeded' | 'failed'
}

/** `POST /link-api/{clientId}/manual` `{ symbol, networkId }`: an address to send to from any wallet. */
export interface LinkManualTransfer {
  id: string
  symbol: string
  networkId: string
  networkName: string
  toAddress: string
  addressTag?: string
  /** Least that counts, and the fixed amount where there is one; in the asset. */
  minAmount: number
  amount?: number
}

/** `GET /link-api/{clientId}/manual?id=`: whether it has arrived. */
export type LinkManualArrival = { step: 'waiting' } | { step: 'arrived'; transfer: LinkTransferFinished }

/** `POST /link-api/{clientId}/buy` `{ previewId, cardNumber }`: pays a preview of `POST /link-api/{clientId}/buy/preview` with a sandbox card. */
export interface LinkBuy {
  step: 'executed'
  transfer: LinkTransferFinished
}

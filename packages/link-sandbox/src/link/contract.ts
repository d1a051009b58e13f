/**
 * The calls between the Link page and the Link server, all on the Link origin below `/link-api/{clientId}`.
 *
 * JSON in and out. Every call except `session` and `oauth-window` needs `Authorization: Bearer <sessionKey>`. An error is
 * `{ error: LinkApiError }` with a 4xx or 5xx status. These calls are the sandbox's own; the contract with the host page is
 * the SDK's `postMessage` protocol.
 */

import type { SessionFaultName } from '../model/catalog/faults'
import type { RefusalCode } from '../model/state/refusal'
import type { WalletFamily } from '../wallets/address'
import type { WalletRequest } from '../wallets/wallet-request'

// Session and catalog

/** `POST /link-api/{clientId}/session` `{ authCode }`: uses up the one-time code of the link token. */
export interface LinkSession {
  sessionKey: string
  clientName: string
  /** Skip the catalog: the user connects this institution. */
  integrationId?: string
  restrictMultipleAccounts: boolean
  integrations: LinkIntegration[]
  /** Ids of the institutions that this user has connected, latest first. */
  recentIntegrationIds: string[]
  /** Absent: the session only connects accounts. */
  transfer?: LinkTransferIntent
  /** Set: the session only proves a wallet. */
  verifyWallet?: LinkWalletVerification
  fiat: LinkFiat
}

/** An institution or a wallet of the catalog. */
export interface LinkIntegration {
  id: string
  name: string
  /** Mesh's broker type, e.g. `coinbase`, `sandboxCoinbase`, `deFiWallet`. */
  type: string
  category: 'exchange' | 'broker' | 'wallet'
  /** One or two letters. The sandbox uses no real logos. */
  monogram: string
  /** Background of the monogram, `#rrggbb`. */
  color: string
  transfersSupported: boolean
  /** A wallet that the Link page found in the host page. Never set by the server. */
  isInstalled?: boolean
  /** `oauth`: the user logs in in a separate window of the institution. */
  login: 'credentials' | 'oauth'
  /** The institution is down at the moment. */
  isDown?: boolean
}

/** The transfer that the link token requests. */
export interface LinkTransferIntent {
  type: 'deposit' | 'payment' | 'onramp' | 'fiatOnRamp' | 'fiatOffRamp'
  destinations: LinkDestination[]
  /** Fixed amount in US dollars. Absent: not fixed. */
  amountInFiat?: number
  clientTransactionId?: string
  /** Ratio 0..1. */
  clientFee?: number
  /** Fees are taken out of the amount instead of added to it. */
  feesIncluded?: boolean
  /** Link offers a transfer from any wallet to an address. */
  allowsManual?: boolean
  /** Link offers a purchase with a card. */
  allowsBuy?: boolean
  /** The integrator's description of the payment. */
  description?: string
}

/** An address of the integrator. */
export interface LinkDestination {
  networkId: string
  networkName: string
  symbol: string
  address: string
  addressTag?: string
  /** Fixed amount in the asset. Absent: not fixed. */
  amount?: number
  /** US dollars to show for the fixed amount, instead of its real value. */
  displayAmountInFiat?: number
  minAmount?: number
}

/** The currency to show amounts in. All `…InFiat` amounts of the contract are in US dollars. */
export interface LinkFiat {
  /** ISO 4217. */
  currency: string
  /** Units of the currency for one US dollar. */
  rate: number
}

/** `POST /link-api/{clientId}/return` `{ accessTokens }`: the saved accounts of a returning user, from the host page. */
export interface LinkReturn {
  accounts: LinkReturnAccount[]
}

/** A saved account that the server recognised. */
export interface LinkReturnAccount {
  connectionKey: string
  integration: LinkIntegration
  accountId: string
  accountName: string
  /** The login has expired: the user has to log in again. The tokenId stays the same. */
  needsLogin: boolean
}

// Login and connection

/** `POST /link-api/{clientId}/login` `{ integrationId, username, password }`. `mfa`: the institution asks for a code. */
export type LinkLogin = { challengeKey: string } & ({ step: 'mfa' } | LinkMfa)

/** `POST /link-api/{clientId}/mfa` `{ challengeKey, code }`. */
export interface LinkMfa {
  step: 'accounts'
  accounts: { accountId: string; accountName: string; totalInFiat: number }[]
}

/** `POST /link-api/{clientId}/oauth` `{ integrationId }`: a login in a window of the institution. */
export interface LinkOAuth {
  /** For `oauth/result`. Stays in the page: the window never gets this key. */
  challengeKey: string
  /** Path of the window on the Link origin. Its `state` is valid for this one login. */
  url: string
}

/** `POST /link-api/{clientId}/oauth/result` `{ challengeKey }`: the page polls it. The refusal `oauth_denied`: the user declined. */
export type LinkOAuthResult = { step: 'pending' } | LinkMfa

/** `POST /link-api/{clientId}/oauth-window` `{ state }`: called by the window, which has no session key. */
export interface LinkOAuthWindow {
  integration: LinkIntegration
  clientName: string
  /** The session is for a transfer, so the window asks for more permissions. */
  isTransfer: boolean
}

/** `POST /link-api/{clientId}/oauth-window/login` `{ state, username, password }`. `denied`: the user declines. */
export interface LinkOAuthLogin {
  step: 'consent' | 'denied'
}

/** `POST /link-api/{clientId}/oauth-window/decide` `{ state, isAllowed }`: the window closes afterwards. */
export interface LinkOAuthDecided {
  step: 'allowed' | 'denied'
}

/** `POST /link-api/{clientId}/connect` `{ challengeKey, accountIds }`. */
export type LinkConnect = LinkConnected | LinkDelayed

/** `payload` is sent to the host page as `brokerageAccountAccessToken`, unchanged. */
export interface LinkConnected {
  step: 'connected'
  connectionKey: string
  accountName: string
  payload: LinkAccessTokenMessage
}

/** Payload of `brokerageAccountAccessToken`: the Web SDK's `AccessTokenPayload`. */
export interface LinkAccessTokenMessage {
  accountTokens: {
    account: {
      accountId: string
      accountName: string
      meshAccountId: string
      frontAccountId: string
      fund?: number
      cash?: number
      isReconnected?: boolean
    }
    accessToken: string
    refreshToken?: string
    tokenId?: string
  }[]
  brokerBrandInfo: { brokerLogo: string; brokerPrimaryColor?: string }
  expiresInSeconds?: number
  refreshTokenExpiresInSeconds?: number
  brokerType: string
  brokerName: string
}

/** The institution gives access later. `payload` is sent to the host page as `delayedAuthentication`, unchanged. */
export interface LinkDelayed {
  step: 'delayed'
  /** Whole hours until the institution gives access. */
  hours: number
  payload: LinkDelayedMessage
}

/** Payload of `delayedAuthentication`: the Web SDK's `DelayedAuthPayload`. */
export interface LinkDelayedMessage {
  refreshToken: string
  refreshTokenExpiresInSeconds: number
  brokerType: string
  brokerName: string
  brokerBrandInfo: { brokerLogo: string; brokerPrimaryColor?: string }
}

/** `POST /link-api/{clientId}/kyc` `{ connectionKey }`: the user says that the identity check (KYC) is done. */
export interface LinkKyc {
  step: 'assets'
}

// Wallets: the page reaches them through the Web SDK’s bridge; the server says what to sign, and checks it

/** `POST /link-api/{clientId}/wallet/challenge` `{ integrationId, address }`: the message to sign, or the connection of a wallet that was proved earlier. */
export type LinkWalletChallenge =
  | { step: 'sign'; challengeKey: string; message: string }
  | { step: 'connected'; connection: LinkConnected }

/** `POST /link-api/{clientId}/wallet/proof` `{ challengeKey, signature }`. */
export type LinkWalletProof =
  | { step: 'connected'; connection: LinkConnected }
  | { step: 'verified'; payload: LinkWalletSigned }

/** The wallet that the user has to prove. */
export interface LinkWalletVerification {
  message: string
  /** Only these addresses are accepted. Empty: any address. */
  addresses: string[]
  /** Absent: either family. */
  family?: WalletFamily
  /** The requested network. Absent: none, or one that the sandbox does not have. */
  networkName?: string
  /** The chain that an EVM wallet must use: EIP-155 id in hex, and name. */
  chain?: { id: string; name: string }
}

/** Payload of the Web SDK's `walletMessageSigned`. */
export interface LinkWalletSigned {
  /** The signature, as the wallet returned it. */
  signedMessageHash: string
  message: string
  address: string
  /** Epoch ms. */
  timeStamp: number
  isVerified: boolean
  /** All addresses that this user has verified. */
  verifiedAddresses: string[]
}

// Transfers

/**
 * `GET /link-api/{clientId}/assets?connectionKey=`: the assets of an account, with their networks.
 * `GET /link-api/{clientId}/addresses?method=manual|buy`: the assets and networks for a transfer without an account.
 */
export interface LinkAssets {
  assets: LinkAsset[]
}

export interface LinkAsset {
  symbol: string
  name: string
  amount: number
  amountInFiat: number
  /** US dollars for one unit. */
  price: number
  /** Empty: the asset can't be sent. */
  networks: {
    networkId: string
    networkName: string
    toAddress: string
    networkFee: number
    networkFeeInFiat: number
    minAmount: number
    /** The most that can be sent over this network, fees included: the value of "max". */
    maxAmount?: number
  }[]
  /** The asset, or a part of it, has to be bought or converted first. */
  needsFunding?: boolean
  /** Mesh's reason, e.g. `symbolDoesNotMatch`, `amountNotSufficient`. */
  ineligibilityReason?: string
}

/** `POST /link-api/{clientId}/funding` `{ connectionKey, symbol, networkId, amount, chosen? }`: the options to pay the missing amount. */
export interface LinkFunding {
  symbol: string
  /** The total of the transfer, the part that the account holds, and the part that no chosen option covers. In the asset. */
  needed: number
  neededInFiat: number
  existing: number
  uncovered: number
  options: LinkFundingOption[]
}

/** The values of Mesh's `CryptocurrencyFundingOptionType` that the sandbox supports. */
export type LinkFundingType =
  | 'existingCryptocurrencyBalance'
  | 'buyingPowerPurchase'
  | 'paymentMethodDepositUsage'
  | 'cryptocurrencyConversion'
  | 'stableCoinNoFeeConversion'

/** An option to pay the missing amount. */
export interface LinkFundingOption {
  id: string
  type: LinkFundingType
  name: string
  /** `USD`, or the ticker of the coin to pay with. */
  symbol: string
  /** The most that can be paid, in `symbol` and in US dollars. */
  available: number
  availableInFiat: number
  /** Ratio 0..1. */
  feeRatio: number
  /** The part of the current choice that this option pays. Absent: not used. */
  part?: LinkFundingPart
}

/** One source of a transfer's total. */
export interface LinkFundingPart {
  optionId: string
  type: LinkFundingType
  name: string
  paymentMethodType?: string
  /** The amount that this part adds, in the transfer's asset. */
  brings: number
  /** The cost, fee included, in `takesSymbol`. */
  takes: number
  takesSymbol: string
  takesInFiat: number
  fee: number
  feeInFiat: number
}

/** An amount of one asset, and its value. */
export interface Money {
  /** In the asset. */
  amount: number
  /** In US dollars. */
  inFiat: number
}

/** `POST /link-api/{clientId}/preview` `{ connectionKey, symbol, networkId, amount, funding? }`, with `amount` in the asset. */
export interface LinkPreview {
  previewId: string
  symbol: string
  networkId: string
  networkName: string
  toAddress: string
  /** The amount that arrives. */
  amount: Money
  networkFee: Money
  institutionFee: Money
  clientFee: Money
  /** The amount that leaves the account. */
  total: Money
  addressTag?: string
  userId?: string
  /** The fees were taken out of the amount that the user entered. */
  feesIncluded?: boolean
  /** How the total is paid, when the balance does not cover it. */
  funding?: LinkFundingPart[]
  /** The preview can be executed for this many seconds. */
  expiresInSeconds: number
  clientTransactionId?: string
}

/** `POST /link-api/{clientId}/fund` `{ previewId, optionId }`: carries out one part of a preview's funding. Answers how many are left. */
export interface LinkFund {
  remaining: number
}

/**
 * `POST /link-api/{clientId}/execute` `{ previewId, code? }`: first without a code, then with the transfer's MFA code.
 * Wallets: answers the transaction to sign. The signed one goes to `POST /link-api/{clientId}/wallet/sent`.
 */
export type LinkExecute =
  | { step: 'mfa' /** Why a right code was not enough. */; reason?: 'expired' | 'second' }
  | LinkFeeRisen
  | { step: 'wallet'; request: LinkWalletRequest }
  | { step: 'executed'; transfer: LinkTransferFinished }

/** A step of `LinkExecute`: the network fee has risen since the preview. */
interface LinkFeeRisen {
  step: 'feeRisen'
  preview: LinkPreview
}

/** The transaction for the wallet to sign. */
export type LinkWalletRequest = WalletRequest

/** Payload of `transferFinished`: the Web SDK's `TransferFinishedPayload`. `success` means submitted; the transfer settles later. */
export interface LinkTransferFinished {
  status: 'success'
  txId: string
  transferId: string
  txHash: string
  fromAddress: string
  toAddress: string
  symbol: string
  amount: number
  amountInFiat: number
  totalAmountInFiat: number
  networkId: string
  networkName: string
  userId: string
  clientTransactionId?: string
}

/** `GET /link-api/{clientId}/transfer?id=`: the status of a transfer of this session. */
export interface LinkTransferStatus {
  status: 'pending' | 'succeeded' | 'failed'
}

// Transfers without an account

/** `POST /link-api/{clientId}/manual` `{ symbol, networkId }`: an address to send to from any wallet. */
export interface LinkManualTransfer {
  id: string
  symbol: string
  networkId: string
  networkName: string
  toAddress: string
  addressTag?: string
  /** Smallest amount, and the fixed amount if there is one. In the asset. */
  minAmount: number
  amount?: number
}

/** `GET /link-api/{clientId}/manual?id=`: whether the transfer has arrived. */
export type LinkManualArrival = { step: 'waiting' } | { step: 'arrived'; transfer: LinkTransferFinished }

/** `POST /link-api/{clientId}/buy` `{ previewId, cardNumber }`: pays a preview of `buy/preview` with a test card. */
export interface LinkBuy {
  step: 'executed'
  transfer: LinkTransferFinished
}

// Faults and errors

/**
 * `GET /link-api/{clientId}/faults`: the faults that can occur in this session, in display order.
 * `PUT /link-api/{clientId}/faults` `{ faults }`: the named faults are on in this session, all others are off.
 */
export interface LinkFaults {
  faults: LinkFault[]
  /** The sandbox users, for every exchange and broker. */
  usernames: string[]
}

export interface LinkFault {
  name: SessionFaultName
  place: 'page' | 'login' | 'wallet' | 'transfer' | 'webhook'
  /** Switched on in this session. */
  isOn: boolean
  /** Switched on by the control API. Only the control API can switch it off. */
  isOnForEveryone: boolean
  /** Whether a user name can switch it on, as `Mesh+kyc-required` does. */
  isForUsername: boolean
}

/** The error of a refused call: a code for the page, a message for the user. */
export interface LinkApiError {
  code: Exclude<RefusalCode, 'token_unauthorized'> | 'internal'
  /** What happened and what to do, in English. */
  message: string
  /** Values that occur in the message, for the page's own texts in other languages. */
  details?: LinkErrorDetails
  requestId: string
}

/** By name: a word, such as an institution's name, or an amount of an asset as a decimal string. */
type LinkErrorDetails = Record<string, string | { amount: string; symbol: string }>

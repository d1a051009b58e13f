/**
 * What the Link UI (in the frame) and the sandbox's Link server say to each other, all on the Link origin below `/link-api/{clientId}`.
 *
 * JSON in and out. Every call but `POST /link-api/{clientId}/session` carries `Authorization: Bearer <sessionKey>`.
 * An error is `{ error: LinkApiError }` with a 4xx or 5xx status. Mesh's own page keeps this to itself; only the SDK's
 * `postMessage` protocol is a contract with the host page.
 */

import type { SessionFaultName } from '../model/catalog/faults'
import type { WalletFamily } from '../wallets/address'
import type { WalletRequest } from '../wallets/wallet-request'

/** An institution or a wallet of the catalog. */
export interface LinkIntegration {
  id: string
  name: string
  /** Mesh's broker type, e.g. `coinbase`, `sandboxCoinbase`, `deFiWallet`. */
  type: string
  category: 'exchange' | 'broker' | 'wallet'
  /** One or two letters, ours: no institution's logo is used. */
  monogram: string
  /** Background of the monogram, `#rrggbb`. */
  color: string
  transfersSupported: boolean
  /** A wallet that the page found in the host's page; never said by the server. */
  isInstalled?: boolean
  /** `oauth`: the login is a page of the institution's own, in a window of its own. */
  login: 'credentials' | 'oauth'
  /** The institution does not answer at the moment. */
  isDown?: boolean
}

/** Where the integrator wants the asset to arrive. */
export interface LinkDestination {
  networkId: string
  networkName: string
  symbol: string
  address: string
  addressTag?: string
  /** Fixed amount in the asset, when the integrator fixed it. */
  amount?: number
  /** What a fixed amount is shown to be worth, in US dollars, instead of its value at the market; near it. */
  displayAmountInFiat?: number
  minAmount?: number
}

/** The transfer that the link token asks for. */
export interface LinkTransferIntent {
  type: 'deposit' | 'payment' | 'onramp' | 'fiatOnRamp' | 'fiatOffRamp'
  destinations: LinkDestination[]
  /** Fixed amount in US dollars, when the integrator fixed it. */
  amountInFiat?: number
  clientTransactionId?: string
  /** Ratio 0..1. */
  clientFee?: number
  /** Fees come out of the amount instead of on top of it. */
  feesIncluded?: boolean
  /** An asset may be sent by address, from any wallet. */
  allowsManual?: boolean
  /** An asset may be bought with a card and sent from there. */
  allowsBuy?: boolean
  /** What is paid for, in the integrator's words. */
  description?: string
}

/** `POST /link-api/{clientId}/session` `{ authCode }`: consumes the one-time code of the link token. */
export interface LinkSession {
  sessionKey: string
  clientName: string
  /** Deep link past the catalog. */
  integrationId?: string
  restrictMultipleAccounts: boolean
  integrations: LinkIntegration[]
  /** Ids of the institutions that this user connected before, the latest first. */
  recentIntegrationIds: string[]
  /** Absent: the session only connects accounts. */
  transfer?: LinkTransferIntent
  /** The session is there to prove a wallet, and nothing else. */
  verifyWallet?: LinkWalletVerification
  fiat: LinkFiat
}

/** The currency that amounts are shown in; all amounts of the contract are in US dollars. */
export interface LinkFiat {
  /** ISO 4217. */
  currency: string
  /** Units of it for one US dollar. */
  rate: number
}

/** `POST /link-api/{clientId}/return` `{ accessTokens }`: accounts that the host passed for a returning user. */
export interface LinkReturn {
  accounts: LinkReturnAccount[]
}

/** A saved account that Link recognised. */
export interface LinkReturnAccount {
  connectionKey: string
  integration: LinkIntegration
  accountId: string
  accountName: string
  /** The token is known but expired: log in again, the tokenId stays. */
  needsLogin: boolean
}

/** `POST /link-api/{clientId}/login` `{ integrationId, username, password }`. Asks for a code, unless the institution does without. */
export type LinkLogin = { challengeKey: string } & ({ step: 'mfa' } | LinkMfa)

/** `POST /link-api/{clientId}/mfa` `{ challengeKey, code }`. */
export interface LinkMfa {
  step: 'accounts'
  accounts: { accountId: string; accountName: string; totalInFiat: number }[]
}

/** `POST /link-api/{clientId}/connect` `{ challengeKey, accountIds }`. */
export type LinkConnect = LinkConnected | LinkDelayed

/** `payload` goes to the host as `brokerageAccountAccessToken`, unchanged. */
export interface LinkConnected {
  step: 'connected'
  connectionKey: string
  accountName: string
  payload: LinkAccessTokenMessage
}

/** Payload of `brokerageAccountAccessToken`, as the Web SDK's `AccessTokenPayload`. */
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

/**
 * `GET /link-api/{clientId}/assets?connectionKey=`: what is held, and where each asset can go.
 * `GET /link-api/{clientId}/addresses?method=manual|buy`: what may come from outside an account, and over which networks.
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
  /** Empty when not eligible. */
  networks: {
    networkId: string
    networkName: string
    toAddress: string
    networkFee: number
    networkFeeInFiat: number
    minAmount: number
    /** The most that can be sent this way, all fees counted: what "max" means. */
    maxAmount?: number
  }[]
  /** It has to be bought or converted first, all of it or a part. */
  needsFunding?: boolean
  /** Mesh's reason, e.g. `symbolDoesNotMatch`, `amountNotSufficient`. */
  ineligibilityReason?: string
}

/** `POST /link-api/{clientId}/preview` `{ connectionKey, symbol, networkId, amount }` (amount in the asset). */
export interface LinkPreview {
  previewId: string
  symbol: string
  networkId: string
  networkName: string
  toAddress: string
  /** What arrives, in the asset. */
  amount: number
  amountInFiat: number
  networkFee: number
  networkFeeInFiat: number
  institutionFee: number
  institutionFeeInFiat: number
  clientFee: number
  clientFeeInFiat: number
  /** What leaves the account, in the asset and in US dollars. */
  total: number
  totalInFiat: number
  addressTag?: string
  userId?: string
  /** The fees came out of the amount that was entered. */
  feesIncluded?: boolean
  /** How the total comes together, when the account does not hold it. */
  funding?: LinkFundingPart[]
  /** The preview may be executed for this many seconds. */
  expiresInSeconds: number
  clientTransactionId?: string
}

/**
 * `POST /link-api/{clientId}/execute` `{ previewId, code? }`: first without a code, then with the transfer's MFA code. Out of a wallet
 * it answers what the wallet has to send; what it sent goes to `POST /link-api/{clientId}/wallet/sent`.
 */
export type LinkExecute =
  | { step: 'mfa' /** Why a right code was not enough. */; reason?: 'expired' | 'second' }
  | LinkFeeRisen
  | { step: 'wallet'; request: LinkWalletRequest }
  | { step: 'executed'; transfer: LinkTransferFinished }

/** Payload of `transferFinished`, as the Web SDK's `TransferFinishedPayload`. `status` is `success` once it was submitted; it settles later. */
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

/** What the page shows when a call was refused: words for a person, a code for the page. */
export interface LinkApiError {
  code:
    | 'token_unknown'
    | 'token_used'
    | 'token_expired'
    | 'session_unknown'
    | 'wrong_credentials'
    | 'wrong_code'
    | 'challenge_expired'
    | 'code_expired'
    | 'too_many_codes'
    | 'oauth_denied'
    | 'institution_down'
    | 'connection_unknown'
    | 'integration_unknown'
    | 'integration_unsupported'
    | 'amount_too_low'
    | 'amount_too_high'
    | 'insufficient_funds'
    | 'network_unsupported'
    | 'preview_expired'
    | 'wallet_unavailable'
    | 'wallet_declined'
    | 'wallet_mismatch'
    | 'wrong_signature'
    | 'invalid_request'
    | 'configure_failed'
    | 'preview_failed'
    | 'funding_required'
    | 'transfer_declined'
    | 'execution_failed'
    | 'card_declined'
    | 'host_required'
    | 'fault_unknown'
    | 'scope_mismatch'
    | 'kyc_required'
    | 'internal'
  /** What happened and what to do, in plain words. */
  message: string
  /** Values that the message is made of, so that another language can be. */
  details?: LinkErrorDetails
  requestId: string
}

/** By name: a word as it is, e.g. an institution's name, or an amount of an asset (a decimal string). */
type LinkErrorDetails = Record<string, string | { amount: string; symbol: string }>

/** Some institutions give access later: `payload` goes to the host as `delayedAuthentication`, unchanged. */
export interface LinkDelayed {
  step: 'delayed'
  /** Whole hours until the institution gives access. */
  hours: number
  payload: LinkDelayedMessage
}

/** Payload of `delayedAuthentication`, as the Web SDK's `DelayedAuthPayload`. */
export interface LinkDelayedMessage {
  refreshToken: string
  refreshTokenExpiresInSeconds: number
  brokerType: string
  brokerName: string
  brokerBrandInfo: { brokerLogo: string; brokerPrimaryColor?: string }
}

/** `POST /link-api/{clientId}/oauth` `{ integrationId }`: a window of the institution, to be opened by a click. */
export interface LinkOAuth {
  /** Collects what the window led to. Stays in the page; the window never knows it. */
  challengeKey: string
  /** Path of the window on the Link origin. Its `state` is good for this one login. */
  url: string
}

/** `POST /link-api/{clientId}/oauth/result` `{ challengeKey }`: asked again and again. A window that declined is the refusal `oauth_denied`. */
export type LinkOAuthResult = { step: 'pending' } | LinkMfa

/** `POST /link-api/{clientId}/oauth-window` `{ state }`, by the window itself: what it shows. It has no session key, and needs none. */
export interface LinkOAuthWindow {
  integration: LinkIntegration
  clientName: string
  /** The session moves assets, so more is asked for. */
  isTransfer: boolean
}

/** `POST /link-api/{clientId}/oauth-window/login` `{ state, username, password }`. `denied`: the person turns it down there. */
export interface LinkOAuthLogin {
  step: 'consent' | 'denied'
}

/** `POST /link-api/{clientId}/oauth-window/decide` `{ state, isAllowed }`: the end of the window. */
export interface LinkOAuthDecided {
  step: 'allowed' | 'denied'
}

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
interface LinkFeeRisen {
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

/**
 * The part of the contract about self-custody wallets. The page reaches them through the Web SDK's bridge; the server says
 * what to sign and checks what was signed.
 */

/** The wallet that a session has to prove. */
export interface LinkWalletVerification {
  message: string
  /** Only these count; empty: any. */
  addresses: string[]
  /** Absent: either family. */
  family?: WalletFamily
  /** The network asked for, when it is one of the sandbox's. */
  networkName?: string
  /** Where an EVM wallet has to be, as EIP-155 id in hex and by name. */
  chain?: { id: string; name: string }
}

/** What the wallet is asked to send, by `LinkExecute`. */
export type LinkWalletRequest = WalletRequest

/** `POST /link-api/{clientId}/wallet/challenge` `{ integrationId, address }`: what to sign, or the connection at once for a wallet proved earlier. */
export type LinkWalletChallenge =
  | { step: 'sign'; challengeKey: string; message: string }
  | { step: 'connected'; connection: LinkConnected }

/** `POST /link-api/{clientId}/wallet/proof` `{ challengeKey, signature }`. */
export type LinkWalletProof =
  | { step: 'connected'; connection: LinkConnected }
  | { step: 'verified'; payload: LinkWalletSigned }

/** Payload of `walletMessageSigned`, as the Web SDK's. */
export interface LinkWalletSigned {
  /** The signature as the wallet gave it. */
  signedMessageHash: string
  message: string
  address: string
  /** Epoch ms. */
  timeStamp: number
  isVerified: boolean
  /** All that this user has verified. */
  verifiedAddresses: string[]
}

/** `GET /link-api/{clientId}/faults`: what can still be made to happen in this session, in the order to show it. */
export interface LinkFaults {
  faults: LinkFault[]
  /** Whom one can log in as at any exchange or broker. */
  usernames: string[]
}

/** `PUT /link-api/{clientId}/faults` `{ faults }`: those named are on in this session, all others off. Answers `LinkFaults`. */
export interface LinkFault {
  name: SessionFaultName
  place: 'page' | 'login' | 'wallet' | 'transfer' | 'webhook'
  /** Switched on in this session. */
  isOn: boolean
  /** Switched on by the control API, which alone switches it off. */
  isOnForEveryone: boolean
  /** Whether it can stand in a user name, as in `Mesh+kyc-required`. */
  isForUsername: boolean
}

import type {
  LinkApiError,
  LinkAsset,
  LinkFunding,
  LinkIntegration,
  LinkManualTransfer,
  LinkMfa,
  LinkOAuth,
  LinkPreview,
  LinkReturnAccount,
  LinkSession,
  LinkTransferFinished,
  LinkTransferStatus,
  LinkWalletRequest,
} from '../../link/contract'
import type { WalletFamily } from '../../wallets/address'
import type { WalletSending } from '../../wallets/signature'

/** The session without its key: the key stays in the API client. */
export type SessionFacts = Omit<LinkSession, 'sessionKey'> & {
  /** Opened in a plain browser tab from a payment link, without a host. */
  isStandalone?: boolean
}

type ConnectRequest = 'login' | 'code' | 'resend' | 'oauth' | 'connect' | 'wallet'

type TransferRequest =
  | 'assets'
  | 'kyc'
  | 'funding'
  | 'preview'
  | 'fund'
  | 'execute'
  | 'manual'
  | 'arrival'
  | 'pay'

export type Request = ConnectRequest | TransferRequest

/** `waiting`: the close was requested while a connection or payment is pending. It is decided after the answer. */
type ExitStage = 'none' | 'asking' | 'waiting'

export interface FlowState {
  screen: Screen
  /** The screens that the back button returns to, the latest last. */
  history: Screen[]
  session: SessionFacts | null
  savedAccounts: LinkReturnAccount[]
  /** The wallets in the host page. Null until the search has ended. */
  wallets: FoundWallet[] | null
  /** Whether the terms were agreed to, now or (for a saved account) earlier. */
  agreed: boolean
  /** The call that this screen waits for. */
  request: Request | null
  failure: Failure | null
  exit: ExitStage
}

export const initialFlowState: FlowState = {
  screen: { name: 'loading' },
  history: [],
  session: null,
  savedAccounts: [],
  wallets: null,
  agreed: false,
  request: null,
  failure: null,
  exit: 'none',
}

/** The current screen. Each variant holds all data of its screen, so that going back can restore the screen. */
export type Screen = SessionScreen | ConnectScreen | TransferScreen | WalletScreen

export interface EndedScreen {
  name: 'ended'
  /** Only for a payment link, whose page stays open: the transfer, or null if nothing was sent. */
  receipt?: LinkTransferFinished | null
}

export type SessionScreen =
  | { name: 'loading' }
  | { name: 'terms' }
  | { name: 'legal' }
  | { name: 'problem'; problem: Problem }
  | EndedScreen

export type ScreenName = Screen['name']

/** The screens for connecting an account. */
export type ConnectScreen =
  | { name: 'source' }
  | { name: 'catalog' }
  | { name: 'login'; integration: LinkIntegration; again: boolean }
  | OAuthScreen
  /** `resent`: how often a new code was sent. */
  | { name: 'mfa'; integration: LinkIntegration; challengeKey: string; resent: number }
  | {
      name: 'accounts'
      integration: LinkIntegration
      challengeKey: string
      accounts: LinkMfa['accounts']
    }
  | { name: 'connected'; connection: AccountConnection }
  /** Connected, but the institution gives access only later. */
  | { name: 'delayed'; integration: LinkIntegration; hours: number }

/** The login happens in the institution's window. */
export interface OAuthScreen {
  name: 'oauth'
  integration: LinkIntegration
  again: boolean
  /** The window to open. Null while the server prepares the window. */
  authorization: LinkOAuth | null
  window: 'none' | 'open' | 'blocked'
}

export type LinkNetwork = LinkAsset['networks'][number]

/** The screens of a transfer. */
export type TransferScreen =
  | { name: 'kyc'; connection: AccountConnection }
  | { name: 'assets'; connection: Connection; assets: LinkAsset[] | null }
  | { name: 'no-assets'; connection: Connection; assets: LinkAsset[] }
  | { name: 'network'; connection: Connection; asset: LinkAsset }
  | { name: 'amount'; connection: Connection; asset: LinkAsset; network: LinkNetwork; amount?: number }
  | FundingScreen
  | PreviewedScreen<'preview'>
  | (PreviewedScreen<'fee-risen'> & { risen: LinkPreview; risenAt: number })
  | (PreviewedScreen<'funding-progress', AccountConnection> & { done: string[] })
  | (PreviewedScreen<'transfer-code', AccountConnection> & { reason?: 'expired' | 'second' })
  | PreviewedScreen<'card'>
  | (PreviewedScreen<'transfer-failed'> & { refused: Failure; isExplained: boolean })
  | ManualScreen
  | ExecutedScreen

/** A screen of a transfer that has a preview. */
interface PreviewedScreen<Name extends string, Source extends Connection = Connection> {
  name: Name
  connection: Source
  asset: LinkAsset
  network: LinkNetwork
  preview: LinkPreview
  /** The entered amount, in the asset. Less may arrive when the fees are taken from the amount. */
  entered: number
  /** When the preview arrived, in milliseconds since the epoch. The preview is valid for `preview.expiresInSeconds`. */
  previewedAt: number
}

/** The balance is too low: offers ways to pay the rest. */
interface FundingScreen {
  name: 'funding'
  connection: AccountConnection
  asset: LinkAsset
  network: LinkNetwork
  entered: number
  /** Null while the options are loading. */
  funding: LinkFunding | null
}

/** An address to send to from any wallet. */
interface ManualScreen {
  name: 'manual'
  connection: Connection
  asset: LinkAsset
  network: LinkNetwork
  /** Null while the address is loading. */
  manual: LinkManualTransfer | null
}

export interface ExecutedScreen {
  name: 'executed'
  connection: Connection
  /** Absent for a manual transfer. */
  preview?: LinkPreview
  transfer: LinkTransferFinished
  status: LinkTransferStatus['status']
}

/** The screens of a self-custody wallet. */
export type WalletScreen =
  | { name: 'wallet-search'; integration: LinkIntegration }
  | { name: 'wallet-missing'; integration: LinkIntegration }
  | { name: 'wallet-network'; integration: LinkIntegration; wallet: FoundWallet }
  | WalletConnectScreen
  | (Omit<WalletConnectScreen, 'name'> & { name: 'wallet-account'; addresses: string[] })
  | WalletSignScreen
  | { name: 'wallet-verified'; integration: LinkIntegration; address: string }
  | WalletSendScreen

/** Waits until the person lets this page see the wallet's addresses. */
export interface WalletConnectScreen {
  name: 'wallet-connect'
  integration: LinkIntegration
  wallet: FoundWallet
  family: WalletFamily
}

/** Asks for the signature that proves an address. */
export interface WalletSignScreen extends Omit<WalletConnectScreen, 'name'> {
  name: 'wallet-sign'
  address: string
  /** The message to sign. Null until the server has sent the message. */
  challenge: { key: string; message: string } | null
  /** The wallet's signature, until the server has checked the signature. */
  signature?: string
}

/** Waits until the person approves the transfer in the wallet. */
export interface WalletSendScreen extends PreviewedScreen<'wallet-send', AccountConnection> {
  request: LinkWalletRequest
  /** The sent transaction, until the server knows of the transaction. */
  sending?: WalletSending
}

/** The source of a transfer. */
export type Connection = AccountConnection | OutsideConnection

/** An account that this session can use: connected in this session, or saved earlier and sent by the host. */
export interface AccountConnection {
  kind: 'account'
  connectionKey: string
  integration: LinkIntegration
  /** Name of the account that a transfer is sent from. */
  accountName: string
  /** Names of all accounts of this connection. */
  accountNames: string[]
}

/** No account: the asset is sent to an address from any wallet, or bought with a card. */
export interface OutsideConnection {
  kind: 'manual' | 'buy'
}

export type FailureCode =
  | LinkApiError['code']
  | 'unreachable'
  | 'malformed'
  | 'oauth_closed'
  | 'wallet_timeout'
  | 'wallet_network'
  | 'wallet_failed'

/** A call that was refused or got no response. Shown on the screen that made the call. */
export interface Failure {
  code: FailureCode
  message: string
  requestId?: string
}

/** A problem that ends the session early. Shown on its own screen. */
export interface Problem {
  code: FailureCode | 'no_host'
  /** Whether a retry may help. */
  canRetry: boolean
  requestId?: string
  /** What the host is told. Absent: the text of the screen. */
  message?: string
  /** Opened without a host, so there is no app to return to. */
  isStandalone?: boolean
}

/** A wallet in the host page. Two announcements with the same name, one for each family, are one wallet. */
export interface FoundWallet {
  id: string
  name: string
  icon?: string
  /** Reverse domain name, from EIP-6963. */
  rdns?: string
  families: WalletFamily[]
}

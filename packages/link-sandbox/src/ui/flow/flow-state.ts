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
  /** A payment link, opened by its address: there is no app around it. */
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

/** `waiting`: asked to close while an account is handed over or money is sent; decided when the answer is there. */
type ExitStage = 'none' | 'asking' | 'waiting'

export interface FlowState {
  screen: Screen
  /** The screens that the back button returns to, the latest last. */
  history: Screen[]
  session: SessionFacts | null
  savedAccounts: LinkReturnAccount[]
  /** The wallets in the host's page; null until they were looked for. */
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

/** What the person sees. Every arm carries what its screen needs, so that going back restores it whole. */
export type Screen = SessionScreen | ConnectScreen | TransferScreen | WalletScreen

export interface EndedScreen {
  name: 'ended'
  /** Of a payment link, whose page stays: what was sent, or null. */
  receipt?: LinkTransferFinished | null
}

export type SessionScreen =
  | { name: 'loading' }
  | { name: 'terms' }
  | { name: 'legal' }
  | { name: 'problem'; problem: Problem }
  | EndedScreen

export type ScreenName = Screen['name']

/** The screens up to a connected account. */
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
  /** Connected, but of use only later. */
  | { name: 'delayed'; integration: LinkIntegration; hours: number }

/** The login is in a window of the institution's own. */
export interface OAuthScreen {
  name: 'oauth'
  integration: LinkIntegration
  again: boolean
  /** The window to open; null while it is prepared. */
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

/** A screen about a transfer that was priced. */
interface PreviewedScreen<Name extends string, Source extends Connection = Connection> {
  name: Name
  connection: Source
  asset: LinkAsset
  network: LinkNetwork
  preview: LinkPreview
  /** What was asked for, in the asset; less may arrive when the fees come out of it. */
  entered: number
  /** When the preview came, in milliseconds since the epoch; it can be executed for `preview.expiresInSeconds`. */
  previewedAt: number
}

/** The account does not hold enough: how to get the rest. */
interface FundingScreen {
  name: 'funding'
  connection: AccountConnection
  asset: LinkAsset
  network: LinkNetwork
  entered: number
  /** Null while the options are on their way. */
  funding: LinkFunding | null
}

/** An address to send to from any wallet. */
interface ManualScreen {
  name: 'manual'
  connection: Connection
  asset: LinkAsset
  network: LinkNetwork
  /** Null while the address is on its way. */
  manual: LinkManualTransfer | null
}

export interface ExecutedScreen {
  name: 'executed'
  connection: Connection
  /** Absent for what was sent from another wallet. */
  preview?: LinkPreview
  transfer: LinkTransferFinished
  status: LinkTransferStatus['status']
}

/** The screens with a self-custody wallet. */
export type WalletScreen =
  | { name: 'wallet-search'; integration: LinkIntegration }
  | { name: 'wallet-missing'; integration: LinkIntegration }
  | { name: 'wallet-network'; integration: LinkIntegration; wallet: FoundWallet }
  | WalletConnectScreen
  | (Omit<WalletConnectScreen, 'name'> & { name: 'wallet-account'; addresses: string[] })
  | WalletSignScreen
  | { name: 'wallet-verified'; integration: LinkIntegration; address: string }
  | WalletSendScreen

/** Waits until the person lets this page see the addresses. */
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
  /** Null until the server has said what to sign. */
  challenge: { key: string; message: string } | null
  /** Given, but not yet checked by the server. */
  signature?: string
}

/** Waits until the person approves the transfer in the wallet. */
export interface WalletSendScreen extends PreviewedScreen<'wallet-send', AccountConnection> {
  request: LinkWalletRequest
  /** Sent, but not yet known to the server. */
  sending?: WalletSending
}

/** Where a transfer comes from. */
export type Connection = AccountConnection | OutsideConnection

/** An account that this session may use: connected just now, or saved earlier and passed along by the host. */
export interface AccountConnection {
  kind: 'account'
  connectionKey: string
  integration: LinkIntegration
  /** The account that a transfer leaves. */
  accountName: string
  /** All that were connected with it. */
  accountNames: string[]
  /** Saved in an earlier session. */
  isReturning: boolean
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

/** A call that was refused or got no answer, told on the screen where it was made. */
export interface Failure {
  code: FailureCode
  message: string
  requestId?: string
}

/** What ended the session before its goal: a page of its own. */
export interface Problem {
  code: FailureCode | 'no_host'
  /** Trying the same again may help. */
  canRetry: boolean
  requestId?: string
  /** There is no app around the page that one could go back to. */
  isStandalone?: boolean
}

/** A wallet that lives in the host's page. One that speaks to both families is one wallet, told by its name. */
export interface FoundWallet {
  id: string
  name: string
  icon?: string
  /** Reverse domain name, of EIP-6963. */
  rdns?: string
  families: WalletFamily[]
}

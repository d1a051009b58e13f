import type { FaultName } from '../catalog/faults'
import type { NetworkType } from '../catalog/networks'
import type { LinkRequest, Scope } from './link-request'

// Link tokens, sessions, logins and connections, as the state keeps them. Records are plain JSON; times are epoch ms.

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
  /** Accounts that this session may use, by connection key: the name that the Link page has for an account. */
  accounts: Record<string, { connectionId: string; accountId: string }>
  /** Connections whose institution has finished its identity check (KYC). */
  kycPassed?: string[]
  /** Faults that were switched on in this session. */
  faults?: FaultName[]
}

/** A login in progress, or a wallet that has been asked to sign. */
export interface ChallengeRecord {
  key: string
  sessionKey: string
  integrationId: string
  /** As typed. Empty until the user has logged in, when the login is in a window of the institution. */
  username: string
  /** The user name is a wallet's address. A signature proves the address; a code never does. */
  isWallet?: boolean
  codePassed: boolean
  expiresAt: number
  /** When the latest code was sent. */
  codeSentAt?: number
  /** How many new codes were requested. */
  codesResent?: number
  wrongCodes?: number
  /** The user logs in in a window of the institution. */
  window?: LoginWindow
}

/** A window of the institution. Its `state` is valid for this one login. */
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
  /** Self-custody wallets only; equal to `username`. */
  walletAddress?: string
  /** Accounts that the user chose to share. */
  accountIds: string[]
  /** Mesh Managed Tokens only. */
  tokenId?: string
  /** Every valid token of this connection, the tokenId included. */
  tokens: string[]
  connectedAt: number
  /** The institution asks for a new login from then on. Absent: never. */
  loginExpiresAt?: number
}

export interface TokenRecord {
  token: string
  connectionId: string
  kind: 'managed' | 'access' | 'refresh'
  /** The one account that the token opens. Absent: every account of the connection. */
  accountId?: string
  expiresAt?: number
  /** Refresh tokens only: the token can't be exchanged before. */
  usableFrom?: number
}

/** A wallet that an end user proved to own with a valid signature. */
export interface WalletVerificationRecord {
  id: string
  clientId: string
  userId: string
  address: string
  networkId?: string
  networkType: NetworkType
  /** The text that was signed. */
  message: string
  /** As the wallet returned the signature: `0x` hex for EVM, base58 for Solana. */
  signature: string
  verifiedAt: number
}

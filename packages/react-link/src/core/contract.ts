// The HTTP contract between browser and backend: types only, without React and without the DOM.

/** Body of `POST /link-token`. */
export interface LinkTokenRequest {
  /** A name that the backend turns into a link-token request. */
  intent: string
  /** What the browser asks of the intent; the backend checks it against the intent's schema. */
  params?: unknown
  /**
   * A saved connection of this user: Link opens its integration directly. In a session that transfers, Link gets its
   * account first; in another session the user logs in again.
   */
  connectionId?: string
  /** An institution that Link opens directly: Mesh's id, or a name or type such as `coinbase`. Without a `connectionId` only. */
  integration?: string
  /** Default `all`. The tokens of accounts that are left out never leave the backend. */
  savedAccounts?: SavedAccounts
  /** Default `web`. */
  platform?: LinkPlatform
}

/**
 * Which saved accounts Link gets in a session that transfers: `all` of the intent's scope, the account of the requested
 * connection first; `requested`, only that one (the backend refuses it without a `connectionId`); or `none`. A session
 * without a transfer gets none, because Mesh ends such a session when it gets saved accounts.
 */
export type SavedAccounts = 'all' | 'requested' | 'none'

/** The platform that will open Link with the token. */
export type LinkPlatform = 'web' | 'ios' | 'android' | 'reactNative' | 'flutter'

/** Answer of `POST /link-token`. Contains secrets: never store or log it. */
export interface LinkTokenResponse {
  /** Works once; base64 of a Link URL. */
  linkToken: string
  paymentLink?: string
  /** Seconds until the token expires. */
  expiresInSeconds: number
  /** Ties what Link hands over to the user, intent and scope of this token. Not a secret. */
  linkSessionId: string
  /** Saved accounts to pass to the SDK; may be empty. */
  accessTokens: IntegrationAccessToken[]
  /** Title of the dialog: what is done in Link, in the user's words. */
  title?: string
  /** What the intent gives the page beside the token, e.g. an order or a quote. The page may show it, so it holds no secret. */
  data?: unknown
}

/**
 * A saved account in the shape that every Link SDK takes for a returning user (`accessTokens`). Names and ids are those
 * that Link handed over: Mesh's docs call them obsolete, but sessions with empty ones sometimes fail.
 *
 * Source: Mesh docs, "Mesh Managed Tokens" and "Return users"; types of the five SDKs.
 */
export interface IntegrationAccessToken {
  /** The tokenId of a managed connection, or the access token of another connection. Secret. */
  accessToken: string
  /** An open string: Mesh's API has the full list. */
  brokerType: string
  accountId: string
  accountName: string
  brokerName: string
}

/** Body of `POST /connections`. Secret. Idempotent: the same payload twice makes one connection. */
export interface SaveConnectionRequest {
  linkSessionId: string
  /** The backend also accepts the objects and raw messages of the native SDKs; see the guide of each platform. */
  payload: LinkConnectedPayload
}

/** What Link hands over when the user has connected an account: one of the two. Secret. */
export interface LinkConnectedPayload {
  accessToken?: LinkAccessTokenPayload
  delayedAuth?: LinkDelayedAuthPayload
}

/** Payload of Link's `brokerageAccountAccessToken` message, without the base64 logo. Secret. */
export interface LinkAccessTokenPayload {
  accountTokens: LinkAccountToken[]
  brokerType: string
  brokerName: string
  brokerBrandInfo?: {
    logoLightUrl?: string
    logoDarkUrl?: string
    iconLightUrl?: string
    iconDarkUrl?: string
  }
  expiresInSeconds?: number
  refreshTokenExpiresInSeconds?: number
}

/** An account with its tokens. Secret. */
export interface LinkAccountToken {
  account: { accountId: string; accountName: string; fund?: number; cash?: number; isReconnected?: boolean }
  accessToken: string
  refreshToken?: string
  /** Only with Mesh Managed Tokens. */
  tokenId?: string
}

/**
 * Payload of Link's `delayedAuthentication` message: the backend can exchange its token later (24 hours for
 * Interactive Brokers). Secret.
 */
export interface LinkDelayedAuthPayload {
  refreshToken: string
  refreshTokenExpiresInSeconds?: number
  brokerType: string
  brokerName: string
  brokerBrandInfo?: LinkAccessTokenPayload['brokerBrandInfo']
}

/** Answer of `POST /connections` and of `GET /connections`. */
export interface ListConnectionsResponse {
  connections: MeshConnection[]
}

/** A saved connection as the browser sees it, without any token. */
export interface MeshConnection {
  id: string
  kind: MeshConnectionKind
  brokerType: string
  brokerName: string
  accounts: MeshConnectionAccount[]
  scope: MeshScope
  /**
   * `reconnect_required`: Mesh no longer accepts the stored token, so the user has to log in again. `pending_access`: the
   * institution gives access later, and the backend then fetches it without the user.
   */
  status: 'active' | 'reconnect_required' | 'pending_access'
  /** Whether the user needs no login in the next session that transfers from this account. */
  canSkipLogin: boolean
  brand: MeshBrand
  /** ISO 8601, UTC. */
  createdAt: string
  /** ISO 8601, UTC. */
  updatedAt: string
}

/**
 * `managed`: Mesh keeps the credentials and the backend keeps a lasting tokenId. `unmanaged`: the backend has an access
 * token and a refresh token only. `wallet`: a self-custody wallet, which has no tokenId. `delayed`: the login completes
 * later (`delayedAuth`).
 */
export type MeshConnectionKind = 'managed' | 'unmanaged' | 'wallet' | 'delayed'

/** One account of a connection. */
export interface MeshConnectionAccount {
  id: string
  name: string
}

/** What a connection may be used for; Mesh gives tokens one of these scopes. */
export type MeshScope = 'read' | 'write'

/** Pictures of the institution, hosted by Mesh. All optional: draw a monogram when a picture is missing. */
export interface MeshBrand {
  logoLightUrl?: string
  logoDarkUrl?: string
  iconLightUrl?: string
  iconDarkUrl?: string
}

/** Answer of `GET /connections/:id/holdings`. */
export interface MeshHoldings {
  connectionId: string
  holdings: MeshHolding[]
  /** Sum in US dollars, when known. */
  totalInFiat?: number
  /** When the backend asked Mesh. ISO 8601, UTC. */
  readAt: string
}

/** One asset in a connected account. */
export interface MeshHolding {
  symbol: string
  name?: string
  amount: number
  /** In US dollars, when the institution gives a value. */
  valueInFiat?: number
}

/** Body of `POST /transfers`; the answer is a `MeshTransfer`. */
export interface ReportTransferRequest {
  linkSessionId: string
  transfer: LinkTransferReport
}

/** What Link reports when the user sees the end of a transfer (`transferFinished`). */
export interface LinkTransferReport {
  /**
   * Any documented spelling: `success`, `succeeded`, `pending`, `error`, `failed`. The SDKs for iOS, Android and Flutter
   * give none.
   */
  status?: string
  /** Mesh's id of the transfer; older versions of Link send only `txId`. */
  transferId?: string
  txId?: string
  txHash?: string
  symbol?: string
  /** Amount of the asset, as Link reports it; decimal text is accepted too. */
  amount?: number | string
  /** US dollars, as Link reports them; decimal text is accepted too. */
  amountInFiat?: number | string
  networkId?: string
  networkName?: string
  fromAddress?: string
  toAddress?: string
  errorMessage?: string
}

/** Answer of `GET /transfers`, newest first. */
export interface ListTransfersResponse {
  transfers: MeshTransfer[]
  /**
   * Of these transfers. `GET /transfers?since=` of it is answered when they are no longer those, or after `waitMs`. Absent:
   * this backend does not wait, and must be asked again from time to time.
   */
  version?: string
  /** How long the backend waits for a change at most, in milliseconds. Given with `version`. */
  waitMs?: number
}

/**
 * A transfer of this user. While the status is `unconfirmed`, all values are what the browser reported; afterwards all
 * of them come from Mesh. A value that nobody has given is absent.
 */
export interface MeshTransfer {
  id: string
  status: MeshTransferStatus
  /** Ticker of the asset. */
  symbol?: string
  /** What arrives, in the asset: decimal text, e.g. `25` or `0.004786`. */
  amount?: string
  /** What leaves the source, fees included, in the asset: decimal text. */
  sourceAmount?: string
  /** US dollars: decimal text. */
  amountInFiat?: string
  networkId?: string
  networkName?: string
  brokerName?: string
  fromAddress?: string
  toAddress?: string
  /** Where a refund goes. */
  refundAddress?: string
  txHash?: string
  /** Your own id of the transfer: the `transactionId` that the intent gave, or the one that the backend made. */
  clientTransactionId?: string
  /** ISO 8601, UTC. */
  createdAt: string
  /** ISO 8601, UTC. */
  updatedAt: string
}

/** `unconfirmed`: only the browser has reported the transfer so far. Every other status comes from Mesh. */
export type MeshTransferStatus =
  | 'unconfirmed'
  | 'pending'
  | 'succeeded'
  | 'failed'
  | 'refundPending'
  | 'refundSucceeded'

/** Answer of `GET /integrations`: the institutions and wallets that Link can open. */
export interface ListIntegrationsResponse {
  integrations: MeshIntegration[]
}

/** An institution or wallet of Mesh's catalog. */
export interface MeshIntegration {
  /** Mesh's id, a UUID. */
  id: string
  name: string
  /** Mesh's broker type, e.g. `coinbase`; many wallets share `deFiWallet`. An open string. */
  brokerType: string
  /** Mesh's categories, e.g. `cryptoExchange`; may be empty. */
  categories: string[]
  /** Picture, hosted by Mesh. */
  logoUrl?: string
  /** Whether Link can send cryptocurrency from here. */
  canTransfer: boolean
  /** `false` while Mesh says that the institution is down. */
  isUp: boolean
}

/** An error answer: RFC 9457 `application/problem+json`. */
export interface MeshProblem {
  type: string
  title: string
  /** HTTP status code. */
  status: number
  /** One or two plain sentences: what happened, and what to do. Without secrets. */
  detail: string
  code: MeshProblemCode
  /** Mesh's id of the request, when Mesh caused the problem. */
  requestId?: string
  /** For invalid input: where and what. */
  errors?: { path: string; message: string }[]
}

/** The cause, for programs. The list is open: a newer backend may send codes that an older client does not know. */
export type MeshProblemCode =
  | 'unauthenticated'
  | 'origin_not_allowed'
  | 'not_found'
  | 'method_not_allowed'
  | 'unknown_intent'
  | 'invalid_params'
  | 'invalid_body'
  | 'unsupported_media_type'
  | 'body_too_large'
  | 'body_timeout'
  | 'body_incomplete'
  | 'invalid_query'
  | 'connection_not_found'
  | 'connection_held_by_other_user'
  | 'reconnect_required'
  | 'access_pending'
  | 'integration_unknown'
  | 'link_session_unknown'
  | 'link_session_used_up'
  | 'link_session_mismatch'
  | 'too_many_connections'
  | 'rate_limited'
  | 'signature_invalid'
  | 'webhook_not_configured'
  | 'jobs_not_configured'
  | 'not_configured'
  | 'mesh_rejected'
  | 'mesh_rate_limited'
  | 'mesh_unavailable'
  | 'storage_unavailable'
  | 'internal'
  | (string & {})

import type { MeshLinkServerEvent } from '../events'
import type { MeshIntents } from '../intents/intents'
import type { LimitOptions } from '../limits/limits'
import type { MeshOptions } from '../mesh/mesh-options'
import type { Authenticate } from '../routes/guards'
import type { MeshUserIdOf } from '../services'
import type { MeshLinkStorage } from '../storage/mesh-link-storage'
import type { ConnectionRemoved, ConnectionSaved, TransferSettlement, TransferUpdate } from '../updates'

/** Options of the background jobs. */
export interface JobsOptions {
  /**
   * Bearer token of `POST /jobs`, at least 16 characters; several while you change it. Without it, the route answers
   * 503. Secret.
   */
  secret?: string | string[]
  /** How often Mesh's list of all transfers is read, in milliseconds. Default 300,000 (five minutes). */
  listEveryMs?: number
  /**
   * Most calls of `onTransferUpdate` and `onTransferSettled` at the same time, per process; and as many of
   * `onConnectionSaved` and `onConnectionRemoved`. Default 8.
   */
  concurrency?: number
}

/** Options of `createMeshLinkHandler`. */
export interface MeshLinkHandlerOptions {
  /** How to reach Mesh. */
  mesh: MeshOptions
  /** What the browser may ask for. Made by `defineIntents`. */
  intents: MeshIntents
  /**
   * Broker types whose accounts Mesh manages (Mesh Managed Tokens). The SDKs for iOS, Android and Flutter give no
   * tokenId; for these types, the access token of a first connection is kept as the tokenId. Default: Coinbase, Binance
   * and Uphold.
   */
  managedBrokerTypes?: string[]
  /**
   * Returns what Mesh knows a user by, 1 to 300 characters without personal data; `undefined` for the default: a keyed
   * hash of your user id. Only needed when your users are known to Mesh already, because Mesh accepts the token of an
   * account only for the user who connected it. It is asked when a user is new here, and the answer is stored.
   */
  meshUserId?: MeshUserIdOf
  /**
   * Returns who sent a request: `{ userId }`, or `null` when nobody is signed in. Must not read the body. With
   * `setCookie`, the response gets these cookies.
   */
  authenticate: Authenticate
  /**
   * Encryption secret, at least 32 bytes. It encrypts the keys that encrypt the stored data. Make one with
   * `openssl rand -base64 32`. To change it, give several, the new one first: all of them can decrypt the keys, and
   * `npx mesh-link-server rotate` encrypts the keys with the first. Secret.
   */
  encryptionSecret: string | string[]
  /** Where data is stored. Default: `pgliteStorage()`, in memory. Required in production. */
  storage?: MeshLinkStorage
  /** Path at which the handler is mounted. Default `/api/mesh`. */
  basePath?: string
  /**
   * Other origins whose pages may call, e.g. `https://app.example.com`, or `app://shop` with a scheme of a desktop or
   * mobile app. They get CORS headers, with credentials. Default: none.
   *
   * **`null` is everybody.** Pages from files, as in Electron, have the origin `null`, and so have sandboxed frames on
   * anyone's site and files of anyone. With `'null'` in the list, all of them may call with the user's cookies and read
   * the answers, so a session in a cookie protects nothing. Allow it only if `authenticate` ignores cookies and reads a
   * bearer token from `Authorization`, which a page of somebody else does not have. Better: serve the app's pages from a
   * scheme of your own (Electron: `protocol.handle`), and allow that origin.
   */
  allowedOrigins?: string[]
  /**
   * Whether the headers `X-Forwarded-Host`, `X-Forwarded-Proto` and `Host` say at which address browsers know this
   * backend. Set it when a proxy or framework in front calls the backend by another address, and pages over plain http
   * or in older browsers are refused with `origin_not_allowed`. Pages cannot set these headers on another origin.
   * Default false: only the URL of the request counts.
   */
  trustProxy?: boolean
  /** Limits per user, over all replicas. */
  limits?: LimitOptions
  /** Background jobs. */
  jobs?: JobsOptions
  /** Timeout for a request body, in milliseconds. Default 10,000. */
  bodyTimeoutMs?: number
  /**
   * How long a request of a page waits for a change of a transfer at most, in milliseconds. Shorter than the timeout of
   * proxies in front. Default 25,000. With 0, pages poll, as they do where no worker runs (`ready()`).
   */
  transferWaitMs?: number
  /** How long `close()` waits for running work, in milliseconds. Default 10,000. */
  closeTimeoutMs?: number
  /**
   * Called when a transfer is `pending`, before it settles. For display, not for your ledger. Delivered like
   * `onTransferSettled`.
   */
  onTransferUpdate?: (update: TransferUpdate) => void | Promise<void>
  /**
   * Called when a transfer settled (`succeeded`, `failed`), and for every later change (a refund, or a settlement that
   * Mesh reverses). This is the place to credit. `succeeded` comes only when Mesh has sent the amount and the asset.
   *
   * Each change is delivered at least once, in order, with one call at a time per transfer over all replicas, and
   * retried until the call resolves. Keep one row per `idempotencyKey`, and credit only when `asked.verdict` is
   * acceptable.
   */
  onTransferSettled?: (settlement: TransferSettlement) => void | Promise<void>
  /**
   * Called when an account was connected (`isNew`) or connected again, and when a delayed authentication got its
   * accounts. New tokens of an account that stays connected are no change.
   *
   * Delivered like `onTransferSettled`: at least once, also when the process is killed; per connection in order, with one
   * call at a time over all replicas, together with `onConnectionRemoved`; and retried until the call resolves, for 180
   * days at most. Changes that a backend without this callback made are not delivered, such as older ones.
   */
  onConnectionSaved?: (change: ConnectionSaved) => void | Promise<void>
  /**
   * Called when an account was disconnected, or when its accounts became part of another connection. Delivered like
   * `onConnectionSaved`. The account may still be revoked at Mesh later.
   */
  onConnectionRemoved?: (change: ConnectionRemoved) => void | Promise<void>
  /** Called for each event, for logs and metrics, in addition to the log. */
  onEvent?: (event: MeshLinkServerEvent) => void
  /** Whether events that need a person are written to the console. Default true. */
  log?: boolean
  /** The clock. Default: the system clock. */
  now?: () => Date
}

/** Options of `createMeshLinkServer`. */
export interface MeshLinkServerOptions extends Omit<MeshLinkHandlerOptions, 'authenticate'> {
  /**
   * Returns who sent a request, as for `createMeshLinkHandler`. Only needed for the routes of `server.handler`: the
   * functions of the server get the user id from you.
   */
  authenticate?: Authenticate | undefined
}

/** The options, or a function that returns them when they are needed. */
export type OptionsSource<Options> = Options | (() => Options | Promise<Options>)

/** One or several secrets, as a list. */
export function listOf(secret: string | string[] | undefined): string[] {
  return secret === undefined ? [] : Array.isArray(secret) ? secret : [secret]
}

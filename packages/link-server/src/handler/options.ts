import type { MeshLinkServerEvent } from '../events'
import type { MeshIntents } from '../intents/intents'
import type { LimitOptions } from '../limits/limits'
import type { MeshOptions } from '../mesh/mesh-options'
import type { Authenticate } from '../routes/guards'
import type { MeshLinkStorage } from '../storage/mesh-link-storage'
import type { TransferSettlement, TransferUpdate } from '../updates'

/** The work that is done beside the requests. */
export interface JobsOptions {
  /** Bearer token of `POST /jobs`, at least 16 characters; several while it is changed. Without one the route answers 503. Secret. */
  secret?: string | string[]
  /** How often Mesh's list of transfers is read for all users, in milliseconds. Default 300,000: five minutes. */
  listEveryMs?: number
  /** Calls of `onTransferUpdate` and `onTransferSettled` at the same time, in each process. Default 8. */
  concurrency?: number
}

export interface MeshLinkHandlerOptions {
  /** How to reach Mesh. */
  mesh: MeshOptions
  /** What the browser may ask for; made by `defineIntents`. */
  intents: MeshIntents
  /** Tells who sent a request. Must not read its body. */
  authenticate: Authenticate
  /**
   * Master secret, at least 32 bytes; it wraps the keys that encrypt what is stored. Make one with
   * `openssl rand -base64 32`. To change it give several, the new one first: all of them open, and
   * `npx mesh-link-server rotate` wraps everything with the first.
   */
  secret: string | string[]
  /** Where data is kept. Default: `pgliteStorage()`, in memory; in production it has to be named. */
  storage?: MeshLinkStorage
  /** Path the handler is mounted at. Default `/api/mesh`. */
  basePath?: string
  /** Other origins whose pages may call, e.g. `https://app.example.com`; they get CORS answers, with credentials. */
  allowedOrigins?: string[]
  /** What a user may do, over all replicas. */
  limits?: LimitOptions
  jobs?: JobsOptions
  /** Milliseconds until a body that does not arrive is given up. Default 10,000. */
  bodyTimeoutMs?: number
  /** Milliseconds that `close()` waits for what is under way. Default 10,000. */
  closeTimeoutMs?: number
  /**
   * Told that a transfer is on its way (`pending`), before it settles: for what you show, not for your ledger.
   * Delivered like `onTransferSettled`.
   */
  onTransferUpdate?: (update: TransferUpdate) => void | Promise<void>
  /**
   * Told that a transfer settled (`succeeded`, `failed`), and of every change after that (a refund, or a settlement that
   * Mesh takes back): the place to credit. `succeeded` comes once Mesh has said amount and asset. Delivered at least
   * once, in order, one call at a time for a transfer over all replicas, and again until it resolves: keep one row for
   * each `idempotencyKey`, and credit only where `asked.verdict` is what you accept.
   */
  onTransferSettled?: (settlement: TransferSettlement) => void | Promise<void>
  /** Told what happens, for logs and metrics. Default: what a person has to look at is written to the console. */
  onEvent?: (event: MeshLinkServerEvent) => void
  /** The clock. Default: the system's. */
  now?: () => Date
}

/** One secret or several, as a list. */
export function listOf(secret: string | string[] | undefined): string[] {
  return secret === undefined ? [] : Array.isArray(secret) ? secret : [secret]
}

import type { MeshIntents } from '../intents/mesh-intents'
import type { MeshOptions } from '../mesh/mesh-options'
import type { MeshLinkStorage } from '../storage/mesh-link-storage'
import type { TransferUpdate } from '../transfers/transfer-update'
import type { MeshLinkServerEvent } from './mesh-link-server-event'

/** Who sent a request, by your own session; `null` when nobody is signed in. */
export type Authenticate = (
  request: Request,
) => { userId: string } | null | undefined | Promise<{ userId: string } | null | undefined>

export interface MeshLinkHandlerOptions {
  /** How to reach Mesh. */
  mesh: MeshOptions
  /** What the browser may ask for; made by `defineIntents`. */
  intents: MeshIntents
  /** Tells who sent a request. Must not read its body. */
  authenticate: Authenticate
  /**
   * Master secret, at least 32 bytes, from which all keys are derived. It cannot be changed later: what was stored
   * under it would be lost. Make one with `openssl rand -base64 32`.
   */
  secret: string
  /** Where data is kept. Default: `pgliteStorage()`, in memory. */
  storage?: MeshLinkStorage
  /** Path the handler is mounted at. Default `/api/mesh`. */
  basePath?: string
  /** Other origins whose pages may call, e.g. `https://app.example.com`; they get CORS answers, with credentials. */
  allowedOrigins?: string[]
  /** Largest body of a request, in bytes. Default 65,536. */
  maxBodyBytes?: number
  /**
   * Told when Mesh changed the status of a transfer: the place to credit a deposit (at `succeeded`). The last status
   * is told at least once, so credit each `transfer.id` once. When it throws, it is called again with Mesh's next
   * webhook or the user's next look at the list.
   */
  onTransferUpdate?: (update: TransferUpdate) => void | Promise<void>
  /** Told what happens, for logs and metrics. Default: unexpected errors are written to the console. */
  onEvent?: (event: MeshLinkServerEvent) => void
  /** The clock. Default: the system's. */
  now?: () => Date
}

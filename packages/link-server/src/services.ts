import type { Kysely } from 'kysely'
import type { Keyring } from './crypto/keyring'
import type { Vault } from './crypto/vault'
import type { MeshLinkServerEvent } from './events'
import type { MeshIntents } from './intents/intents'
import type { Limits } from './limits/limits'
import type { MeshCatalog } from './mesh/catalog'
import type { MeshClient } from './mesh/mesh-client'
import type { MeshLinkTables } from './storage/tables'
import type { TransferSettlement, TransferUpdate } from './updates'

/** Who is told what Mesh says of money. */
interface TransferListeners {
  onTransferUpdate: ((update: TransferUpdate) => void | Promise<void>) | undefined
  onTransferSettled: ((settlement: TransferSettlement) => void | Promise<void>) | undefined
}

/** What routes and jobs work with: the handler's own, or a request's, whose events and calls bear its id. */
export interface Services {
  readonly db: Kysely<MeshLinkTables>
  mesh: MeshClient
  catalog: MeshCatalog
  intents: MeshIntents
  keys: Keyring
  vault: Vault
  limits: Limits
  listeners: TransferListeners
  now(): Date
  emit(event: MeshLinkServerEvent): void
  /** Tells the worker, if one runs in this process, that there is work. */
  wake(): void
  /** Whether a worker runs in this process; else what waits is done when somebody looks. */
  readonly isWorking: boolean
}

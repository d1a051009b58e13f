import type { Kysely } from 'kysely'
import type { Keyring } from './crypto/keyring'
import type { Vault } from './crypto/vault'
import type { MeshLinkServerEvent } from './events'
import type { MeshIntents } from './intents/intents'
import type { Limits } from './limits/limits'
import type { MeshCatalog } from './mesh/catalog'
import type { MeshClient } from './mesh/mesh-client'
import type { MeshLinkTables } from './storage/tables'
import type { TransferChanges } from './storage/transfer-changes'
import type { ConnectionRemoved, ConnectionSaved, TransferSettlement, TransferUpdate } from './updates'

/** The integrator's callbacks for changes. */
export interface Listeners {
  onConnectionSaved: ((change: ConnectionSaved) => void | Promise<void>) | undefined
  onConnectionRemoved: ((change: ConnectionRemoved) => void | Promise<void>) | undefined
  onTransferUpdate: ((update: TransferUpdate) => void | Promise<void>) | undefined
  onTransferSettled: ((settlement: TransferSettlement) => void | Promise<void>) | undefined
}

/**
 * Returns what Mesh knows a user by, from the integrator's user id; `undefined` for the default, a keyed hash of it.
 */
export type MeshUserIdOf = (userId: string) => string | undefined | Promise<string | undefined>

/** The signed-in user of a request. */
export interface User {
  /** The integrator's user id. */
  userId: string
  /** A keyed hash of `userId`, under which rows are stored. By default, Mesh knows the user by it too. */
  userKey: string
}

/**
 * What routes and jobs work with. Each request gets its own services, whose events and calls to Mesh have the request
 * id.
 */
export interface Services {
  readonly db: Kysely<MeshLinkTables>
  readonly transferChanges: TransferChanges
  /** How long a request waits for a change of a transfer, in milliseconds; 0 for not at all. */
  readonly transferWaitMs: number
  /** Aborted when the backend closes: whatever waits, answers. */
  closing: AbortSignal
  mesh: MeshClient
  catalog: MeshCatalog
  intents: MeshIntents
  /** Broker types, in lower case, whose accounts Mesh manages. */
  managedBrokerTypes: ReadonlySet<string>
  meshUserId: MeshUserIdOf | undefined
  keys: Keyring
  vault: Vault
  limits: Limits
  listeners: Listeners
  now(): Date
  emit(event: MeshLinkServerEvent): void
  /** Wakes the worker, if one runs in this process. */
  wakeWorker(): void
  /** Whether a worker runs in this process. Without a worker, `GET /transfers` applies the inbox itself. */
  readonly hasWorker: boolean
}

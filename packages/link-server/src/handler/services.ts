import type { Kysely } from 'kysely'
import type { MeshLinkKeys } from '../crypto/derive-keys'
import type { Vault } from '../crypto/vault'
import type { MeshIntents } from '../intents/mesh-intents'
import type { IntegrationDirectory } from '../mesh/integration-directory'
import type { MeshClient } from '../mesh/mesh-client'
import type { MeshLinkTables } from '../storage/tables'
import type { TransferUpdate } from '../transfers/transfer-update'
import type { MeshLinkServerEvent } from './mesh-link-server-event'

/** What the routes work with. */
export interface Services {
  readonly db: Kysely<MeshLinkTables>
  mesh: MeshClient
  integrations: IntegrationDirectory
  intents: MeshIntents
  keys: MeshLinkKeys
  vault: Vault
  webhookSecret: string | undefined
  maxBodyBytes: number
  now(): Date
  /** Removes what has expired, at most once an hour. */
  housekeep(): Promise<void>
  emit(event: MeshLinkServerEvent): void
  onTransferUpdate: ((update: TransferUpdate) => void | Promise<void>) | undefined
}

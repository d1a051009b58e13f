export { createMeshLinkHandler } from './handler/create-mesh-link-handler'
export { MeshLinkConfigError } from './handler/mesh-link-config-error'
export { type MeshLinkEnvConfig, meshLinkConfigFromEnv } from './handler/mesh-link-config-from-env'
export type { MeshLinkHandler } from './handler/mesh-link-handler'
export type { Authenticate, MeshLinkHandlerOptions } from './handler/mesh-link-handler-options'
export type { MeshLinkServerEvent } from './handler/mesh-link-server-event'
export { type DefinedIntents, defineIntents } from './intents/define-intents'
export type { LinkTokenInput, MeshIntent } from './intents/mesh-intent'
export type { MeshIntents } from './intents/mesh-intents'
export type {
  LinkTokenAddress,
  LinkTokenOptions,
  LinkTokenTransferOptions,
  LinkTokenVerifyOptions,
} from './mesh/link-token-options'
export type { MeshOptions } from './mesh/mesh-options'
export { MeshLinkProblem, type MeshLinkProblemOptions } from './problems/mesh-link-problem'
export type { MeshLinkStorage } from './storage/mesh-link-storage'
export { type PgliteStorageOptions, pgliteStorage } from './storage/pglite-storage'
export { type PostgresStorageOptions, postgresStorage } from './storage/postgres-storage'
export type { TransferUpdate } from './transfers/transfer-update'

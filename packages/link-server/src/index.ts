export {
  type MeshNetwork,
  type MeshNetworkId,
  meshNetworkId,
  meshNetworkOf,
  meshNetworks,
} from 'react-mesh-link/networks'
export type { MeshLinkServerEvent } from './events'
export type { GuestSessionsOptions } from './guests/guest-options'
export { type Guest, type GuestSessions, guestSessions } from './guests/guest-sessions'
export { type MeshLinkEnvConfig, meshLinkConfigFromEnv } from './handler/config-from-env'
export { createMeshLinkHandler, type MeshLinkHandler } from './handler/create-mesh-link-handler'
export { createMeshLinkServer, type MergedUser, type MeshLinkServer } from './handler/create-mesh-link-server'
export type { JobsOptions, MeshLinkHandlerOptions, MeshLinkServerOptions } from './handler/options'
export type { RawBody, WebhookHeaders } from './handler/raw-webhook'
export type { LinkTokenResult } from './intents/answers'
export {
  type DefinedIntents,
  defineIntents,
  type IntentMesh,
  type LinkTokenInput,
  type MeshIntent,
  type MeshIntents,
} from './intents/intents'
export type { LimitOptions } from './limits/limits'
export type { MeshAccount, MeshAccountCalls, WithAccessToken } from './mesh/account-calls'
export type {
  LinkTokenAddress,
  LinkTokenOptions,
  LinkTokenTransferOptions,
  LinkTokenVerifyOptions,
} from './mesh/link-token'
export type { MeshOptions } from './mesh/mesh-options'
export { MeshLinkConfigError } from './problems/mesh-link-config-error'
export { MeshLinkProblem, type MeshLinkProblemOptions } from './problems/mesh-link-problem'
export type { Authenticate, Authenticated } from './routes/guards'
export type { ImportedAccount } from './schemas/imported-account'
export type { MeshUserIdOf } from './services'
export type { JobsRun } from './settlement/worker'
export type { MeshLinkStorage } from './storage/mesh-link-storage'
export { type PgliteStorageOptions, pgliteStorage } from './storage/pglite-storage'
export { type PostgresStorageOptions, postgresStorage } from './storage/postgres-storage'
export type {
  Asked,
  AskedAddress,
  AskedDifference,
  AskedTransfer,
  ConnectionRemoved,
  ConnectionSaved,
  SettledStatus,
  TransferChange,
  TransferDetails,
  TransferFacts,
  TransferFee,
  TransferSettlement,
  TransferUpdate,
} from './updates'
export type { UserErasure } from './user-data/erase-user'
export type { UserExport } from './user-data/export-user'
export type { ImportOutcome } from './user-data/import-connections'
export type { VerifiedWallet } from './wallets/verified-wallets'

/** The HTTP contract between browser and backend, as types only: no React and no DOM comes with it. */
export type {
  MeshBrand,
  MeshConnection,
  MeshConnectionAccount,
  MeshConnectionKind,
  MeshScope,
} from './core/contract/connection'
export type { MeshHolding, MeshHoldings } from './core/contract/holdings'
export type { IntegrationAccessToken } from './core/contract/integration-access-token'
export type {
  LinkAccessTokenPayload,
  LinkAccountToken,
  LinkConnectedPayload,
  LinkDelayedAuthPayload,
} from './core/contract/link-payload'
export type {
  LinkPlatform,
  LinkTokenRequest,
  LinkTokenResponse,
  SavedAccounts,
} from './core/contract/link-token'
export type { MeshProblem, MeshProblemCode } from './core/contract/problem'
export type { MeshConnectionsAnswer, SaveConnectionRequest } from './core/contract/save-connection'
export type {
  LinkTransferReport,
  MeshTransfer,
  MeshTransferList,
  MeshTransferStatus,
  ReportTransferRequest,
} from './core/contract/transfer'

/**
 * The wire types of the HTTP contract. `tsconfig.json` reads `react-mesh-link` from here: its own entry would bring
 * React and the DOM into this program, and into the published types.
 */
export type {
  MeshBrand,
  MeshConnection,
  MeshConnectionAccount,
  MeshConnectionKind,
  MeshScope,
} from '../../react-link/src/core/contract/connection'
export type { MeshHolding, MeshHoldings } from '../../react-link/src/core/contract/holdings'
export type { IntegrationAccessToken } from '../../react-link/src/core/contract/integration-access-token'
export type {
  LinkAccessTokenPayload,
  LinkAccountToken,
  LinkConnectedPayload,
} from '../../react-link/src/core/contract/link-payload'
export type {
  LinkPlatform,
  LinkTokenRequest,
  LinkTokenResponse,
} from '../../react-link/src/core/contract/link-token'
export type { MeshProblem, MeshProblemCode } from '../../react-link/src/core/contract/problem'
export type {
  MeshConnectionsAnswer,
  SaveConnectionRequest,
} from '../../react-link/src/core/contract/save-connection'
export type {
  LinkTransferReport,
  MeshTransfer,
  MeshTransferList,
  MeshTransferStatus,
  ReportTransferRequest,
} from '../../react-link/src/core/contract/transfer'

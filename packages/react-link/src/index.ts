export { MeshLinkButton, type MeshLinkButtonProps } from './components/button/mesh-link-button'
export {
  MeshConnectionList,
  type MeshConnectionListProps,
} from './components/connection-list/mesh-connection-list'
export { MeshLinkFrame, type MeshLinkFrameProps } from './components/frame/mesh-link-frame'
export { MeshLinkProvider, type MeshLinkProviderProps } from './components/provider/mesh-link-provider'
export type { HttpBackendOptions } from './core/backend/create-requester'
export { httpBackend } from './core/backend/http-backend'
export type { MeshBackend, MeshBackendCallOptions } from './core/backend/mesh-backend'
export type { LinkHandlers } from './core/client/link-handlers'
export type {
  AnyMeshLinkClient,
  MeshLinkClient,
  OpenOptions,
  OpenRequest,
} from './core/client/mesh-link-client'
export type { MeshLinkOptions } from './core/client/mesh-link-options'
export type { MeshLinkState } from './core/client/mesh-link-state'
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
export type { Delivery } from './core/delivery/delivery'
export {
  MeshLinkError,
  type MeshLinkErrorCode,
  type MeshLinkErrorOptions,
} from './core/errors/mesh-link-error'
export type { MeshLinkEvent, MeshLinkEventName, MeshLinkEventPayload } from './core/events/mesh-link-event'
export type { IntentParams, IntentRequest, IntentsShape } from './core/intents/intents'
export type { Register } from './core/intents/register'
export { meshSandboxLinkOrigins } from './core/link-token/mesh-sandbox-link-origins'
export type {
  LinkDisplay,
  LinkResult,
  LinkResultStatus,
  LinkSummary,
  SaveStatus,
  Session,
  SessionBase,
  SessionConnection,
  SessionStatus,
  SessionTransfer,
} from './core/session/session'
export { createMeshLink } from './create-mesh-link'
export type { LinkView } from './hooks/link-view'
export { useMeshConnections } from './hooks/use-mesh-connections'
export { useMeshDeliveries } from './hooks/use-mesh-deliveries'
export { useMeshDisconnect } from './hooks/use-mesh-disconnect'
export { useMeshHoldings } from './hooks/use-mesh-holdings'
export {
  type LinkActions,
  type UseMeshLinkOptions,
  type UseMeshLinkResult,
  useMeshLink,
} from './hooks/use-mesh-link'
export { useMeshLinkEvent } from './hooks/use-mesh-link-event'
export { useMeshLinkSession } from './hooks/use-mesh-link-session'
export { useMeshTransfers } from './hooks/use-mesh-transfers'
export { meshConnectionsQueryOptions } from './query/connections'
export { meshDisconnectMutationOptions } from './query/disconnect'
export { meshHoldingsQueryOptions } from './query/holdings'
export { meshQueryKeys } from './query/query-keys'
export { meshTransfersQueryOptions } from './query/transfers'

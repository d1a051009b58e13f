/** Everything that needs no React: the client, backends, types, and query options for TanStack Query of any framework. */
export { type HttpBackendOptions, httpBackend } from './core/backend/http-backend'
export type { CompleteMeshBackend, MeshBackend, MeshBackendCallOptions } from './core/backend/mesh-backend'
export { type LinkTokenAnswer, type TokenBackendOptions, tokenBackend } from './core/backend/token-backend'
export type { LinkAppearance, MeshPart } from './core/client/appearance'
export type { LinkHandlers } from './core/client/callbacks'
export type { IntentData, IntentName, IntentParams, IntentRequest, IntentsShape } from './core/client/intents'
export type {
  AnyMeshLinkClient,
  LinkCloseButton,
  LinkFrameAttributes,
  LinkLook,
  LinkRenderType,
  MeshLinkClient,
  MeshLinkOptions,
  OpenOptions,
  OpenRequest,
  Register,
  SavedAccountOptions,
} from './core/client/mesh-link-client'
export type { PayLinkResult } from './core/client/pay-link'
export type * from './core/contract'
export type { MeshLinkErrorCode } from './core/errors/error-codes'
export type { MeshLinkErrorOptions } from './core/errors/mesh-link-error'
export { MeshLinkError } from './core/errors/public-error'
export { meshHostedSandboxOrigins } from './core/link-token/hosted-sandbox-origins'
export type { LinkFailure, LinkFailureEvent, LinkStep } from './core/session/link-failure'
export type { MeshLinkEvent, MeshLinkEventName, MeshLinkEventPayload } from './core/session/mesh-link-event'
export type { MeshSave, SaveStatus } from './core/session/save'
export type {
  LinkDisplay,
  LinkResult,
  LinkResultStatus,
  LinkSummary,
  MeshLinkState,
  Session,
  SessionBase,
  SessionConnection,
  SessionStatus,
  SessionTransfer,
} from './core/session/session'
export { createMeshLink } from './create-mesh-link-without-react'
export {
  connectionsQuery as meshConnectionsQueryOptions,
  disconnectMutation as meshDisconnectMutationOptions,
} from './query/connections'
export { holdingsQuery as meshHoldingsQueryOptions } from './query/holdings'
export { integrationsQuery as meshIntegrationsQueryOptions } from './query/integrations'
export { meshQueryKeys } from './query/query-keys'
export { transfersQuery as meshTransfersQueryOptions } from './query/transfers'

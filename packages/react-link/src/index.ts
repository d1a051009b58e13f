export {
  MeshAccountPicker,
  type MeshAccountPickerProps,
} from './components/account-picker/mesh-account-picker'
export { MeshAddress, type MeshAddressProps } from './components/amounts/mesh-address'
export { MeshAmount, type MeshAmountProps } from './components/amounts/mesh-amount'
export {
  MeshLinkButton,
  type MeshLinkButtonProps,
  type MeshLinkButtonState,
  type RenderedButtonProps,
} from './components/button/mesh-link-button'
export {
  MeshConnectionList,
  type MeshConnectionListProps,
} from './components/connection-list/mesh-connection-list'
export { MeshLinkFrame, type MeshLinkFrameProps } from './components/frame/mesh-link-frame'
export {
  MeshConnectionStatus,
  type MeshConnectionStatusProps,
} from './components/institution/mesh-connection-status'
export {
  MeshInstitutionIcon,
  type MeshInstitutionIconProps,
} from './components/institution/mesh-institution-icon'
export { MeshLinkProvider, type MeshLinkProviderProps } from './components/provider/mesh-link-provider'
export { MeshLinkResult, type MeshLinkResultProps } from './components/result/mesh-link-result'
export { MeshSaveNotice, type MeshSaveNoticeProps } from './components/saves/mesh-save-notice'
export { MeshTransferItem, type MeshTransferItemProps } from './components/transfer/mesh-transfer-item'
export { MeshTransferList, type MeshTransferListProps } from './components/transfer/mesh-transfer-list'
export { MeshTransferStatus, type MeshTransferStatusProps } from './components/transfer/mesh-transfer-status'
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
export { createMeshLink } from './create-mesh-link'
export { type UseMeshConnectionsOptions, useMeshConnections } from './hooks/use-mesh-connections'
export { useMeshDisconnect } from './hooks/use-mesh-disconnect'
export { useMeshHoldings } from './hooks/use-mesh-holdings'
export { useMeshIntegrations } from './hooks/use-mesh-integrations'
export {
  type LinkActions,
  type LinkView,
  type UseMeshLinkOptions,
  type UseMeshLinkResult,
  useMeshLink,
} from './hooks/use-mesh-link'
export { useMeshLinkEvent } from './hooks/use-mesh-link-event'
export { useMeshLinkSession } from './hooks/use-mesh-link-session'
export { useMeshSaves } from './hooks/use-mesh-saves'
export { type MeshTransferKey, useMeshTransfer } from './hooks/use-mesh-transfer'
export { useMeshTransfers } from './hooks/use-mesh-transfers'
export type { MeshMessages } from './messages/english'
export { MeshMessagesProvider, type MeshMessagesProviderProps } from './messages/mesh-messages-provider'
export { meshQueryKeys } from './query/query-keys'
export {
  meshConnectionsQueryOptions,
  meshDisconnectMutationOptions,
  meshHoldingsQueryOptions,
  meshIntegrationsQueryOptions,
  meshTransfersQueryOptions,
} from './query/react-query-options'

import type {
  LinkPlatform,
  MeshConnectionKind,
  MeshProblemCode,
  MeshTransferStatus,
} from 'react-mesh-link/contract'
import type { MeshApiErrorCode } from '../mesh/mesh-api-error'

/** What the handler tells `onEvent`, for logs and metrics. No token, no secret, no user id in it. */
export type MeshLinkServerEvent =
  | { type: 'link_token_created'; intent: string; platform: LinkPlatform; linkSessionId: string }
  | {
      type: 'connection_saved'
      connectionId: string
      kind: MeshConnectionKind
      brokerType: string
      isNew: boolean
    }
  | { type: 'connection_removed'; connectionId: string; brokerType: string }
  | { type: 'connection_reconnect_required'; connectionId: string; brokerType: string }
  | { type: 'integration_not_found'; brokerType: string; brokerName: string }
  | {
      type: 'transfer_changed'
      transferId: string
      /** Absent for a transfer not seen before. */
      from?: MeshTransferStatus
      to: MeshTransferStatus
      source: 'report' | 'webhook' | 'mesh'
    }
  /** `onTransferUpdate` threw; it is called again. */
  | { type: 'transfer_update_failed'; transferId: string; error: unknown }
  | {
      type: 'webhook_ignored'
      reason: 'duplicate' | 'unknown_user' | 'unknown_status' | 'not_a_transfer'
      eventId?: string
    }
  | {
      type: 'mesh_call_failed'
      operation: string
      code: MeshApiErrorCode
      httpStatus?: number
      /** Mesh's own words, secrets taken out. */
      meshMessage?: string
      requestId?: string
    }
  | {
      type: 'request_failed'
      method: string
      /** Below the mount point. */
      path: string
      status: number
      code: MeshProblemCode
      /** What was thrown, when it was not meant for the caller: for your log, not for the browser. */
      error?: unknown
    }

import type { LinkPlatform, MeshConnectionKind, MeshProblemCode } from 'react-mesh-link/contract'
import type { MeshApiErrorCode } from './mesh/mesh-api-error'
import type { AskedDifference, SettledStatus } from './updates'

/** What happens in the handler, without the request it happened in. */
type Happening =
  | { type: 'link_token_created'; intent: string; platform: LinkPlatform; linkSessionId: string }
  | {
      type: 'connection_saved'
      connectionId: string
      kind: MeshConnectionKind
      brokerType: string
      isNew: boolean
    }
  /** `isRevoked`: Mesh has said so. Else it is unusable here, and revoked there as soon as Mesh can be asked. */
  | { type: 'connection_removed'; connectionId: string; brokerType: string; isRevoked: boolean }
  | { type: 'connection_revoked'; connectionId: string; brokerType: string }
  /** Mesh was asked for days and did not take the revocation. Revoke the account in Mesh's dashboard. */
  | { type: 'revocation_given_up'; connectionId: string; brokerType: string }
  | { type: 'connection_reconnect_required'; connectionId: string; brokerType: string }
  /** Sealed with a key that is gone, or altered: the user has to connect the account again. */
  | { type: 'connection_unreadable'; connectionId: string; brokerType: string }
  | { type: 'integration_not_found'; brokerType: string; brokerName: string }
  | { type: 'transfer_reported'; linkSessionId: string }
  | { type: 'wallet_verified'; networkType: string; method: string }
  | {
      type: 'transfer_changed'
      transferId: string
      /** Absent for a transfer not seen before. */
      from?: SettledStatus
      to: SettledStatus
      source: 'webhook' | 'list' | 'asked'
    }
  /** Mesh's words contradict each other on a final status: it is asked again. */
  | { type: 'transfer_disputed'; transferId: string; status: SettledStatus; contradiction: SettledStatus }
  /** Settled, and not told: `reason` says what is missing or unreadable. */
  | { type: 'transfer_held'; transferId: string; reason: string }
  /** After a settlement was told, Mesh names another amount or asset. Nothing more is told: look at it. */
  | { type: 'transfer_facts_changed'; transferId: string; fields: string[] }
  /** The integrator was told; `differences` as in `asked`. */
  | {
      type: 'transfer_told'
      transferId: string
      idempotencyKey: string
      status: SettledStatus
      verdict: 'none' | 'matches' | 'differs' | 'unchecked'
      differences: AskedDifference[]
    }
  /** `onTransferUpdate` or `onTransferSettled` threw; it is called again, in `retryInSeconds`. */
  | {
      type: 'transfer_update_failed'
      transferId: string
      idempotencyKey: string
      attempts: number
      isParked: boolean
      retryInSeconds: number
      error: unknown
    }
  /** A word of Mesh's that is kept and not used yet. */
  | {
      type: 'inbox_kept'
      source: 'webhook' | 'list' | 'asked'
      inboxId: string
      reason: 'unknown_user' | 'unknown_status' | 'unreadable' | 'other_user'
    }
  | { type: 'job_failed'; job: string; error: unknown }
  | {
      type: 'mesh_call_failed'
      operation: string
      code: MeshApiErrorCode
      httpStatus?: number
      /** Mesh's own words, secrets taken out. */
      meshMessage?: string
      /** Mesh's id of the call. */
      meshRequestId?: string
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

/**
 * What the handler tells `onEvent`, for logs and metrics. No token, no secret, no user id in it.
 * `requestId` is the answer's `X-Request-Id`; work outside a request has none.
 */
export type MeshLinkServerEvent = Happening & { requestId?: string }

import type { LinkPlatform, MeshConnectionKind, MeshProblemCode } from 'react-mesh-link/contract'
import type { MeshApiErrorCode } from './mesh/mesh-api-error'
import type { AskedDifference, SettledStatus } from './updates'

/** An event without its request. */
type EventDetails =
  /** A link token was created for an intent. */
  | { type: 'link_token_created'; intent: string; platform: LinkPlatform; linkSessionId: string }
  /** An account was connected (`isNew`) or connected again. */
  | {
      type: 'connection_saved'
      connectionId: string
      kind: MeshConnectionKind
      brokerType: string
      isNew: boolean
    }
  /**
   * An account was disconnected. If not `isRevoked`, Mesh has not confirmed the revocation yet, and it is retried
   * later.
   */
  | { type: 'connection_removed'; connectionId: string; brokerType: string; isRevoked: boolean }
  /** Mesh confirmed a revocation that was retried later. */
  | { type: 'connection_revoked'; connectionId: string; brokerType: string }
  /** Mesh did not confirm the revocation for 30 days, or the token was lost. Revoke the account in Mesh's dashboard. */
  | { type: 'revocation_given_up'; connectionId: string; brokerType: string }
  /** A new access token was fetched before the old one ended, or the first one of a delayed authentication. */
  | { type: 'connection_refreshed'; connectionId: string; brokerType: string }
  /** Mesh no longer accepts the token of the account. The user must connect the account again. */
  | { type: 'connection_reconnect_required'; connectionId: string; brokerType: string }
  /** The stored token was altered, or its key is missing. The user must connect the account again. */
  | { type: 'connection_unreadable'; connectionId: string; brokerType: string }
  /** The accounts and transfers of a guest went to the user that the guest signed in as. */
  | { type: 'users_merged'; connections: number; removed: number; transfers: number }
  /** Everything about a user that is not a settled transfer was deleted, after `eraseUser`. */
  | { type: 'user_erased'; transfers: number }
  /** The institution was not found in Mesh's catalog, or the catalog could not be read. Link opens with its catalog. */
  | { type: 'integration_not_found'; brokerType: string; brokerName: string }
  /** A browser or app reported a transfer. `isSubmitted` is false when Link could not submit it. */
  | { type: 'transfer_reported'; linkSessionId: string; isSubmitted: boolean }
  /** A verified wallet was stored for the first time. */
  | { type: 'wallet_verified'; networkType: string; method: string }
  /** Mesh sent a new status of a transfer. */
  | {
      type: 'transfer_changed'
      transferId: string
      /** Absent for a new transfer. */
      from?: SettledStatus
      to: SettledStatus
      /** `webhook`, a `list` of transfers, or `asked`: Mesh's answer about this one transfer. */
      source: 'webhook' | 'list' | 'asked'
    }
  /** Mesh sent statuses that contradict each other. Mesh is asked again. */
  | { type: 'transfer_disputed'; transferId: string; status: SettledStatus; contradiction: SettledStatus }
  /** The transfer settled, but is held back from the callbacks. `reason` says what is missing or unreadable. */
  | { type: 'transfer_held'; transferId: string; reason: string }
  /** Mesh changed the amount or the asset after the settlement was delivered. The callbacks do not get this change. */
  | { type: 'transfer_facts_changed'; transferId: string; fields: string[] }
  /** A change was delivered to a callback. `verdict` and `differences` are those of `asked`. */
  | {
      type: 'transfer_delivered'
      transferId: string
      idempotencyKey: string
      status: SettledStatus
      verdict: 'none' | 'matches' | 'differs' | 'unchecked'
      differences: AskedDifference[]
    }
  /** `onTransferUpdate` or `onTransferSettled` failed. It is called again in `retryInSeconds`. */
  | {
      type: 'transfer_update_failed'
      transferId: string
      idempotencyKey: string
      attempts: number
      /** The callback has failed 13 times or more. It is still retried once an hour. */
      isParked: boolean
      retryInSeconds: number
      error: unknown
    }
  /** A change was delivered to `onConnectionSaved` or `onConnectionRemoved`. */
  | {
      type: 'connection_change_delivered'
      connectionId: string
      change: 'saved' | 'removed'
      idempotencyKey: string
    }
  /** `onConnectionSaved` or `onConnectionRemoved` failed. It is called again in `retryInSeconds`. */
  | {
      type: 'connection_change_failed'
      connectionId: string
      change: 'saved' | 'removed'
      idempotencyKey: string
      attempts: number
      /** The callback has failed 13 times or more. It is still retried once an hour, for 180 days. */
      isParked: boolean
      retryInSeconds: number
      error: unknown
    }
  /** A message from Mesh was stored, but cannot be used (yet). */
  | {
      type: 'inbox_kept'
      source: 'webhook' | 'list' | 'asked'
      inboxId: string
      reason: 'unknown_user' | 'unknown_status' | 'unreadable' | 'other_user'
    }
  /** A job of the worker failed. It runs again later. */
  | { type: 'job_failed'; job: string; error: unknown }
  /** A call to Mesh failed, after all retries. */
  | {
      type: 'mesh_call_failed'
      operation: string
      code: MeshApiErrorCode
      httpStatus?: number
      /** Mesh's message for developers, without secrets. */
      meshMessage?: string
      /** Mesh's id of the call, for Mesh's support. */
      meshRequestId?: string
    }
  /** A request was answered with an error. */
  | {
      type: 'request_failed'
      method: string
      /** Path below the base path. */
      path: string
      status: number
      code: MeshProblemCode
      /** The thrown error, when the status is 500 or more. For your log, not for the browser. */
      error?: unknown
    }

/**
 * An event for `onEvent`, for logs and metrics. It contains no token, secret or user id. `requestId` is the
 * `X-Request-Id` of the response; events outside a request have none.
 */
export type MeshLinkServerEvent = EventDetails & { requestId?: string }

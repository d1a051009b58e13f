/** What went wrong, in a word a program can act on. The list is open: an older client meets newer codes. */
export type MeshProblemCode =
  | 'unauthenticated'
  | 'origin_not_allowed'
  | 'not_found'
  | 'method_not_allowed'
  | 'unknown_intent'
  | 'invalid_params'
  | 'invalid_body'
  | 'unsupported_media_type'
  | 'body_too_large'
  | 'body_timeout'
  | 'body_incomplete'
  | 'invalid_query'
  | 'connection_not_found'
  | 'connection_held_by_other_user'
  | 'reconnect_required'
  | 'link_session_unknown'
  | 'link_session_used_up'
  | 'link_session_mismatch'
  | 'too_many_connections'
  | 'rate_limited'
  | 'signature_invalid'
  | 'webhook_not_configured'
  | 'jobs_not_configured'
  | 'not_configured'
  | 'mesh_rejected'
  | 'mesh_rate_limited'
  | 'mesh_unavailable'
  | 'storage_unavailable'
  | 'internal'
  | (string & {})

/** An error answer: RFC 9457 `application/problem+json`. */
export interface MeshProblem {
  type: string
  title: string
  /** HTTP status code. */
  status: number
  /** One or two plain sentences: what happened, what to do. No secret in it. */
  detail: string
  code: MeshProblemCode
  /** Mesh's own request id, when Mesh caused it. */
  requestId?: string
  /** For invalid input: where and what. */
  errors?: { path: string; message: string }[]
}

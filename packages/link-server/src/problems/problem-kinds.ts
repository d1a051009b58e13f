import type { MeshProblemCode } from 'react-mesh-link/contract'

/** Usual HTTP status and title of each problem code. */
export const problemKinds: ReadonlyMap<MeshProblemCode, { status: number; title: string }> = new Map([
  ['unauthenticated', { status: 401, title: 'Nobody is signed in' }],
  ['origin_not_allowed', { status: 403, title: 'This origin may not call the backend' }],
  ['not_found', { status: 404, title: 'No such route' }],
  ['method_not_allowed', { status: 405, title: 'The route does not take this method' }],
  ['unknown_intent', { status: 400, title: 'The intent is unknown' }],
  ['invalid_params', { status: 400, title: 'The params do not fit the intent' }],
  ['invalid_body', { status: 400, title: 'The body is not what the route takes' }],
  ['unsupported_media_type', { status: 415, title: 'The body is not JSON' }],
  ['body_too_large', { status: 413, title: 'The body is too large' }],
  ['connection_not_found', { status: 404, title: 'No such connection' }],
  ['connection_held_by_other_user', { status: 409, title: 'The account belongs to another user' }],
  ['reconnect_required', { status: 409, title: 'The account has to be connected again' }],
  ['link_session_unknown', { status: 404, title: 'The Link session is unknown or over' }],
  ['signature_invalid', { status: 401, title: 'The signature does not match' }],
  ['webhook_not_configured', { status: 503, title: 'Webhooks are not configured' }],
  ['mesh_rejected', { status: 502, title: 'Mesh refused the request' }],
  ['mesh_rate_limited', { status: 503, title: 'Mesh asks to slow down' }],
  ['mesh_unavailable', { status: 502, title: 'Mesh could not be reached' }],
  ['storage_unavailable', { status: 503, title: 'The database could not be reached' }],
  ['internal', { status: 500, title: 'Something went wrong here' }],
])

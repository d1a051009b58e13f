import type { LinkTokenRequest } from '../contract/link-token'
import type { OpenRequest } from './mesh-link-client'

/** The part of an open request that the backend mints a token for. */
export function toLinkTokenRequest({
  intent,
  params,
  connectionId,
  savedAccounts,
}: OpenRequest): LinkTokenRequest {
  return { intent, params, connectionId, savedAccounts, platform: 'web' }
}

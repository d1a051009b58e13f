import type { LinkConnectedPayload } from '../contract/link-payload'

/** Leaves out the base64 logo: it can be larger than all that a `keepalive` request may carry. */
export function stripLogos(payload: LinkConnectedPayload): LinkConnectedPayload {
  const { accessToken, delayedAuth } = payload
  return {
    ...(accessToken && { accessToken: withoutLogo(accessToken) }),
    ...(delayedAuth && { delayedAuth: withoutLogo(delayedAuth) }),
  }
}

function withoutLogo<T extends { brokerBrandInfo?: object }>(part: T): T {
  const { brokerLogo: _, ...brokerBrandInfo } = { brokerLogo: undefined, ...part.brokerBrandInfo }
  return { ...part, brokerBrandInfo }
}

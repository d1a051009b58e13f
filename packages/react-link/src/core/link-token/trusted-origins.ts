import { MeshLinkError } from '../errors/mesh-link-error'

/** Origins of Mesh's production Link. Source: the list in the SDK's repository, which the SDK itself checks from 3.14 on. */
export const MESH_LINK_ORIGINS: readonly string[] = [
  'https://web.meshconnect.com',
  'https://link.meshconnect.com',
  'https://link.meshpay.com',
  'https://link2.meshconnect.com',
]

/**
 * Refuses a Link origin that neither Mesh uses nor the app trusts: the origin would get access to camera, clipboard and
 * access tokens.
 *
 * @param origin of the URL in the link token
 * @param trusted origins that the app trusts, compared exactly: `https://…`, or `http://` on a loopback host
 * @throws MeshLinkError `link_origin_untrusted`
 */
export function assertTrustedOrigin(origin: string, trusted: readonly string[]): void {
  if (MESH_LINK_ORIGINS.includes(origin)) return
  if (trusted.includes(origin) && (origin.startsWith('https://') || isLoopback(origin))) return
  throw new MeshLinkError(
    'link_origin_untrusted',
    `The link token points at ${origin}, which this app does not trust. If it is a sandbox of yours, add it to trustedLinkOrigins of createMeshLink.`,
  )
}

function isLoopback(origin: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin)
}

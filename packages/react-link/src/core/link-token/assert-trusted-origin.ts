import { MeshLinkError } from '../errors/mesh-link-error'
import { MESH_LINK_ORIGINS } from './link-origins'

/**
 * Refuses a Link origin that is neither Mesh's nor named by the app: it would get camera, clipboard and access tokens.
 *
 * @param origin as decoded from the token
 * @param trusted origins the app adds, compared exactly: `https://…`, or `http://` on a loopback host
 * @throws MeshLinkError `link_origin_untrusted`
 */
export function assertTrustedOrigin(origin: string, trusted: readonly string[]): void {
  if (MESH_LINK_ORIGINS.includes(origin)) return
  if (trusted.includes(origin) && (origin.startsWith('https://') || isLoopback(origin))) return
  throw new MeshLinkError(
    'link_origin_untrusted',
    `The link token points at ${origin}, which this app does not trust. If it is your sandbox, add it to trustedLinkOrigins of createMeshLink.`,
  )
}

function isLoopback(origin: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin)
}

import { MeshLinkError } from '../errors/mesh-link-error'

/** Origins of Mesh's production Link. Source: the list in the SDK's repository, which the SDK itself checks from 3.14 on. */
export const MESH_LINK_ORIGINS: readonly string[] = [
  'https://web.meshconnect.com',
  'https://link.meshconnect.com',
  'https://link.meshpay.com',
  'https://link2.meshconnect.com',
]

/** Origins that the app trusts besides Mesh's, compared exactly. */
export interface TrustedOrigins {
  /** `https://…`, or `http://` on a loopback host. */
  trustedLinkOrigins?: readonly string[] | undefined
  /** `http://` on any host, for development. */
  insecureLinkOrigins?: readonly string[] | undefined
}

/**
 * Refuses a Link origin that neither Mesh uses nor the app trusts: the origin would get access to camera, clipboard and
 * access tokens.
 *
 * @param origin of the URL in the link token
 * @throws MeshLinkError `link_origin_untrusted`, which says why
 */
export function assertTrustedOrigin(
  origin: string,
  { trustedLinkOrigins, insecureLinkOrigins }: TrustedOrigins,
): void {
  if (MESH_LINK_ORIGINS.includes(origin) || insecureLinkOrigins?.includes(origin)) return
  const isNamed = trustedLinkOrigins?.includes(origin)
  if (isNamed && (origin.startsWith('https://') || isLoopback(origin))) return
  throw originUntrusted(
    `The link token points at ${origin}, which ${
      isNamed
        ? 'comes over plain http from another machine. For development, move it to insecureLinkOrigins'
        : 'this app does not trust. If it is a sandbox of yours, add it to trustedLinkOrigins'
    } of createMeshLink.`,
  )
}

/** The error for an origin that is not opened. */
export function originUntrusted(why: string): MeshLinkError {
  return new MeshLinkError('link_origin_untrusted', why)
}

/** Whether an origin is plain http on this machine, where nobody can change what arrives. */
export function isLoopback(origin: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin)
}

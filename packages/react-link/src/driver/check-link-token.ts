import type { LinkTokenResponse } from '../core/contract'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { type DecodedLinkToken, decodeLinkToken } from '../core/link-token/decode-link-token'
import { assertTrustedOrigin, isLoopback, type TrustedOrigins } from '../core/link-token/trusted-origins'
import { findMixedContent } from './frame/page-policies'

/**
 * Checks the backend's answer, before there is a frame and before Link gets an access token.
 *
 * @param askedAt when the token was asked for, epoch milliseconds
 * @throws MeshLinkError that says what is wrong with the token, without quoting it
 */
export function checkLinkToken(
  token: LinkTokenResponse,
  askedAt: number,
  trusted: TrustedOrigins,
): DecodedLinkToken {
  const decoded = decodeLinkToken(token?.linkToken)
  const { origin } = decoded
  assertTrustedOrigin(origin, trusted)
  const blocked = !isLoopback(origin) && findMixedContent(origin)
  if (blocked) throw blocked
  if (typeof token.linkSessionId !== 'string') {
    throw new MeshLinkError(
      'backend_invalid_response',
      'The backend gave a link token without a linkSessionId.',
    )
  }
  if (hasExpired(token, askedAt)) {
    throw new MeshLinkError(
      'link_token_expired',
      'Opening Link took too long, and its token has expired. Try again.',
      { isRetryable: true },
    )
  }
  assertFirstUse(token.linkToken)
  return decoded
}

/**
 * Whether a link token has expired.
 *
 * @param askedAt when the token was asked for, epoch milliseconds
 */
export function hasExpired({ expiresInSeconds }: LinkTokenResponse, askedAt: number): boolean {
  return Date.now() - askedAt > expiresInSeconds * 1_000
}

const USED = Symbol.for('react-mesh-link.used')
// Hashes of the link tokens that this page has used, never the tokens themselves. All copies of this bundle share them.
const page = globalThis as { [USED]?: Set<number> }
page[USED] ??= new Set()
const used = page[USED]

/**
 * Refuses a link token that this page has used before. Mesh accepts a token only once, and then shows an error that the
 * user can't resolve. The usual cause is a cache in the backend or in front of it.
 *
 * @throws MeshLinkError `link_token_reused`
 */
function assertFirstUse(linkToken: string): void {
  const fingerprint = hash(linkToken)
  if (used.has(fingerprint)) {
    throw new MeshLinkError(
      'link_token_reused',
      'The backend gave a link token that was used before, but a token works only once. Is the answer of /link-token cached?',
      { isRetryable: true },
    )
  }
  used.add(fingerprint)
}

/** A 53-bit hash, from which the text can't be recovered (two rounds of FNV-1a, 32 bits each). */
function hash(text: string): number {
  let low = 0x811c9dc5
  let high = 0x1000193
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x1000193)
    high = Math.imul(high ^ text.charCodeAt(index), 0x85ebca6b)
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0)
}

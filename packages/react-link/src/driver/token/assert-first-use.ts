import { MeshLinkError } from '../../core/errors/mesh-link-error'

/** Fingerprints of what was used on this page: never the tokens. */
const used = new Set<number>()

/**
 * Refuses a link token that this page has used before: Mesh takes each once, and shows an error that a user can't mend.
 * It comes of a backend, or something before it, that caches.
 *
 * @throws MeshLinkError `link_token_reused`
 */
export function assertFirstUse(linkToken: string): void {
  const fingerprint = hash(linkToken)
  if (used.has(fingerprint)) {
    throw new MeshLinkError(
      'link_token_reused',
      'The backend gave a link token that was used before; each is good for one session. Is the answer of /link-token cached?',
      { isRetryable: true },
    )
  }
  used.add(fingerprint)
}

/** 53 bits that tell texts apart and do not lead back to them (two rounds of FNV-1a, 32 bits each). */
function hash(text: string): number {
  let low = 0x811c9dc5
  let high = 0x1000193
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x1000193)
    high = Math.imul(high ^ text.charCodeAt(index), 0x85ebca6b)
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0)
}

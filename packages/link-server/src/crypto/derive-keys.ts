import { hkdfSync } from 'node:crypto'

/** The keys that come from the one master secret. Each is used for one purpose only. */
export interface MeshLinkKeys {
  /** Encrypts tokens and user ids at rest. */
  encryption: Uint8Array
  /** Hashes tokenIds and account identities, so that a row is found without its secret in clear. */
  lookup: Uint8Array
  /** Hashes the integrator's user id into the one Mesh sees. */
  userId: Uint8Array
}

/**
 * Derives all keys from the master secret with HKDF-SHA256. Keys are not rotated: another secret makes
 * other keys, which open and find nothing that was stored before.
 *
 * @param secret at least 32 bytes of UTF-8
 */
export function deriveKeys(secret: string): MeshLinkKeys {
  const derive = (purpose: string) =>
    new Uint8Array(hkdfSync('sha256', secret, 'mesh-link-server', `v1 ${purpose}`, 32))
  return { encryption: derive('encryption'), lookup: derive('lookup'), userId: derive('user id') }
}

import { createHmac } from 'node:crypto'

/**
 * HMAC-SHA256 over a list of strings, base64url, 43 characters.
 * Hashing the list as JSON keeps `['ab', 'c']` and `['a', 'bc']` apart.
 */
export function keyedHash(key: Uint8Array, ...parts: string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url')
}

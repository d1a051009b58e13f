import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Whether Mesh signed these very bytes: `X-Mesh-Signature-256` is the base64 of their HMAC-SHA256.
 * Takes the same time wherever a wrong signature differs.
 */
export function verifySignature(body: Uint8Array, signature: string | null, secret: string): boolean {
  const expected = Buffer.from(createHmac('sha256', secret).update(body).digest('base64'))
  const given = Buffer.from(signature?.trim() ?? '')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

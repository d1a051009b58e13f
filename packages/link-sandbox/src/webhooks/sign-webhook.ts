import { createHmac } from 'node:crypto'

/** Value of `X-Mesh-Signature-256`: base64 of the HMAC-SHA256 of the raw body. */
export function signWebhook(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body, 'utf8').digest('base64')
}

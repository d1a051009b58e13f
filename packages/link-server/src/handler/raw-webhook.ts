import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { SIGNATURE_HEADER, WEBHOOK_BODY_BYTES } from '../routes/webhooks'

/** The body of a webhook, as it arrived. */
export type RawBody = string | Uint8Array | ArrayBuffer

/** The headers of a webhook: those of a `Request`, or of Node's `IncomingMessage`. */
export type WebhookHeaders = Headers | Record<string, string | string[] | undefined>

/**
 * The bytes of a webhook.
 *
 * @throws `body_too_large`; `TypeError` for a body that a body parser has read already
 */
export function readRawBody(rawBody: RawBody): Uint8Array {
  const isRaw = typeof rawBody === 'string' || rawBody instanceof Uint8Array || rawBody instanceof ArrayBuffer
  if (!isRaw) {
    throw new TypeError(
      'rawBody must be the raw bytes or text of the webhook. A parsed body cannot be verified: read the webhook before body parsers.',
    )
  }
  const bytes = typeof rawBody === 'string' ? Buffer.from(rawBody) : new Uint8Array(rawBody)
  if (bytes.byteLength <= WEBHOOK_BODY_BYTES) return bytes
  throw new MeshLinkProblem('body_too_large', `The body may have at most ${WEBHOOK_BODY_BYTES} bytes.`)
}

/** The signature in the headers of a webhook. Names match in any case. */
export function signatureOf(headers: WebhookHeaders): string | undefined {
  if (headers instanceof Headers) return headers.get(SIGNATURE_HEADER) ?? undefined
  const name = SIGNATURE_HEADER.toLowerCase()
  const value = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
  return Array.isArray(value) ? value[0] : value
}

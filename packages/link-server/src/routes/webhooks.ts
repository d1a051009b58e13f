import { createHmac, timingSafeEqual } from 'node:crypto'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { Services } from '../services'
import { storeWebhook } from '../settlement/inbox'
import { type BodyLimits, readBody } from './body'
import { json, type RouteHandler } from './context'
import { isParsed, webhookWasParsed } from './parsed-body'

/** Mesh's webhooks have a few kilobytes. The limit leaves room for growth. */
export const WEBHOOK_BODY_BYTES = 1024 * 1024

/**
 * `POST /webhooks/mesh`: verifies the signature, stores the body, and answers. Mesh expects an answer within 200 ms
 * (Mesh's guide "Webhooks"), so the body is read later. Every signed body is stored, readable or not.
 *
 * @param secrets the webhook secrets: several while the secret is changed
 */
export function receiveWebhook(secrets: readonly string[], limits: BodyLimits): RouteHandler {
  return async (c) => {
    assertConfigured(secrets)
    if (isParsed(c.req.raw)) throw webhookWasParsed()
    const body = await readBody(c.req.raw, limits)
    await acceptWebhook(c.get('services'), secrets, body, c.req.header(SIGNATURE_HEADER))
    return json(c, { received: true })
  }
}

/** The header with the signature. */
export const SIGNATURE_HEADER = 'X-Mesh-Signature-256'

/**
 * Verifies and stores a webhook.
 *
 * @throws `webhook_not_configured`, `signature_invalid`
 */
export async function acceptWebhook(
  services: Services,
  secrets: readonly string[],
  body: Uint8Array,
  signature: string | undefined,
): Promise<void> {
  if (!isWebhookSigned(secrets, body, signature)) {
    throw new MeshLinkProblem(
      'signature_invalid',
      'The signature does not match the body. Only Mesh may call this route, with the secret of this webhook.',
    )
  }
  await storeWebhook(services, body)
  services.wakeWorker()
}

/**
 * Whether Mesh signed a webhook.
 *
 * @throws `webhook_not_configured`
 */
export function isWebhookSigned(
  secrets: readonly string[],
  body: Uint8Array,
  signature: string | undefined,
): boolean {
  assertConfigured(secrets)
  return isSigned(body, signature, secrets)
}

function assertConfigured(secrets: readonly string[]): void {
  if (secrets.length > 0) return
  throw new MeshLinkProblem(
    'webhook_not_configured',
    'This backend has no webhook secret. Set mesh.webhookSecret to the secret that Mesh showed when the webhook was registered.',
  )
}

/**
 * Whether Mesh signed these bytes: `X-Mesh-Signature-256` is the base64 of their HMAC-SHA256. Compares in constant
 * time.
 */
function isSigned(body: Uint8Array, signature: string | undefined, secrets: readonly string[]): boolean {
  const given = Buffer.from(signature?.trim() ?? '')
  let isRight = false
  for (const secret of secrets) {
    const expected = Buffer.from(createHmac('sha256', secret).update(body).digest('base64'))
    isRight = (given.length === expected.length && timingSafeEqual(given, expected)) || isRight
  }
  return isRight
}

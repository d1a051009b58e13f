import { createHmac, timingSafeEqual } from 'node:crypto'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { storeWebhook } from '../settlement/inbox'
import { type BodyLimits, readBody } from './body'
import { json, type RouteHandler } from './context'

/**
 * `POST /webhooks/mesh`: verifies the signature, stores the body, and answers. Mesh expects an answer within 200 ms
 * (Mesh's guide "Webhooks"), so the body is read later. Every signed body is stored, readable or not.
 *
 * @param secrets the webhook secrets: several while the secret is changed
 */
export function receiveWebhook(secrets: readonly string[], limits: BodyLimits): RouteHandler {
  return async (c) => {
    const services = c.get('services')
    if (secrets.length === 0) {
      throw new MeshLinkProblem(
        'webhook_not_configured',
        'This backend has no webhook secret. Set mesh.webhookSecret to the secret that Mesh showed when the webhook was registered.',
      )
    }
    const body = await readBody(c.req.raw, limits)
    if (!isSigned(body, c.req.header('X-Mesh-Signature-256'), secrets)) {
      throw new MeshLinkProblem(
        'signature_invalid',
        'The signature does not match the body. Only Mesh may call this route, with the secret of this webhook.',
      )
    }
    await storeWebhook(services, body)
    services.wakeWorker()
    return json(c, { received: true })
  }
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

import { createHmac, timingSafeEqual } from 'node:crypto'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { keepWebhook } from '../settlement/inbox'
import { type BodyLimits, readBody } from './body'
import { json, type RouteHandler } from './context'

/**
 * `POST /webhooks/mesh`: verifies, keeps, answers. Mesh waits 200 ms, so what the webhook says is worked on later;
 * whatever Mesh signed is kept, readable or not.
 *
 * @param secrets several during the days in which the secret is changed
 */
export function receiveWebhook(secrets: readonly string[], limits: BodyLimits): RouteHandler {
  return async (c) => {
    const services = c.get('services')
    if (secrets.length === 0) {
      throw new MeshLinkProblem(
        'webhook_not_configured',
        'This backend has no webhook secret. Set mesh.webhookSecret to the one Mesh showed when the webhook was registered.',
      )
    }
    const body = await readBody(c.req.raw, limits)
    if (!isSigned(body, c.req.header('X-Mesh-Signature-256'), secrets)) {
      throw new MeshLinkProblem(
        'signature_invalid',
        'The signature does not fit the body. Only Mesh, with the secret of this webhook, may call this route.',
      )
    }
    await keepWebhook(services, body)
    services.wake()
    return json(c, { received: true })
  }
}

/**
 * Whether Mesh signed these very bytes: `X-Mesh-Signature-256` is the base64 of their HMAC-SHA256.
 * Takes the same time wherever a wrong signature differs.
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

import { readBody } from '../handler/read-body'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { receiveWebhook } from '../webhooks/receive-webhook'
import { verifySignature } from '../webhooks/verify-signature'
import { webhookSchema } from '../webhooks/webhook-schema'
import type { RouteHandler } from './route-handler'

/** `POST /webhooks/mesh`: takes in Mesh's word on a transfer. Mesh repeats what is not answered 200. */
export const meshWebhookRoute: RouteHandler = async (c) => {
  const { services } = c.var
  if (!services.webhookSecret) {
    throw new MeshLinkProblem(
      'webhook_not_configured',
      'This backend has no webhook secret. Set mesh.webhookSecret to the one Mesh showed when the webhook was registered.',
    )
  }
  const body = await readBody(c.req.raw, services.maxBodyBytes)
  if (!verifySignature(body, c.req.header('X-Mesh-Signature-256') ?? null, services.webhookSecret)) {
    throw new MeshLinkProblem(
      'signature_invalid',
      'The signature does not fit the body. Only Mesh, with the secret of this webhook, may call this route.',
    )
  }
  const webhook = webhookSchema.safeParse(parseJson(body.toString('utf8')))
  // Signed by Mesh, yet no transfer: another kind of event, which repeating would not change.
  if (webhook.success) await receiveWebhook(services, webhook.data)
  else services.emit({ type: 'webhook_ignored', reason: 'not_a_transfer' })
  return c.json({ received: true })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

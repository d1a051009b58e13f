import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../api/api-env'
import { ApiError } from '../api/api-error'
import { envelope } from '../api/envelope'
import { readBody } from '../api/read-body'
import { queueSampleWebhook } from '../model/queue-sample-webhook'
import type { TransferStage } from '../model/records'
import { redeliverWebhook } from '../model/redeliver-webhook'
import type { Store } from '../store/store'
import { deliveryModel } from './delivery-model'
import { STATUS_WORDS } from './status-words'

const stages = new Map(
  Object.entries(STATUS_WORDS).map(([stage, word]) => [word.toLowerCase(), stage as TransferStage]),
)

const body = z.strictObject({
  status: z
    .string()
    .transform((word, context) => {
      const stage = stages.get(word.toLowerCase())
      if (stage) return stage
      context.addIssue({
        code: 'custom',
        message: `must be one of ${Object.values(STATUS_WORDS).join(', ')}`,
      })
      return z.NEVER
    })
    .optional(),
})

/** `/sandbox/webhooks`: what was told to the integrator, and how it took it. */
export function webhooksRoute({ store, rules }: { store: Store; rules: { notify: boolean } }) {
  const { deliveries, pastDeliveries } = store.state
  return new Hono<ApiEnv>()
    .get('/', (c) => {
      const all = [...deliveries.values(), ...pastDeliveries.values()]
      all.sort((a, b) => b.happenedAt - a.happenedAt)
      return c.json(envelope('ok', { content: { items: all.map((one) => deliveryModel(store.state, one)) } }))
    })
    .use(async (_, next) => {
      if (rules.notify) return next()
      throw new ApiError('badRequest', 'No webhook URL is set, so none are sent. Start with --webhook-url.')
    })
    .post('/test', async (c) => {
      const hasBody = c.req.header('Content-Type') !== undefined
      const { status = 'pending' } = hasBody ? await readBody(c, body) : {}
      const delivery = await store.run((_, given) => queueSampleWebhook(status, given))
      return c.json(envelope('ok', { content: deliveryModel(store.state, delivery) }))
    })
    .post('/:eventId/redeliver', async (c) => {
      const command = { eventId: c.req.param('eventId') }
      const delivery = await store.run((state, given) => redeliverWebhook(state, command, given))
      if (!delivery) throw new ApiError('notFound', 'There is no webhook with this event id.')
      const { eventId } = command
      const now = deliveries.get(eventId) ?? pastDeliveries.get(eventId) ?? delivery
      return c.json(envelope('ok', { content: deliveryModel(store.state, now) }))
    })
}

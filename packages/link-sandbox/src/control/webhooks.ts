import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../http/authenticate'
import { readBody } from '../http/body'
import { ApiError, envelope } from '../http/envelope'
import type { DeliveryRecord, PastDeliveryRecord, TransferStage } from '../model/state/records'
import type { SandboxState } from '../model/state/state'
import { isHeld, queueSampleWebhook, redeliverWebhook } from '../model/webhooks'
import type { Store } from '../store/store'
import { STATUS_WORDS } from '../webhooks/send-webhook'

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

/** The control API's view of a webhook. */
function deliveryModel(state: SandboxState, delivery: DeliveryRecord | PastDeliveryRecord) {
  const outcome = 'outcome' in delivery ? delivery.outcome : undefined
  const isWaiting = isHeld(state, delivery)
  const dueAt = outcome || isWaiting ? undefined : (delivery.dueAt ?? delivery.happenedAt)
  return {
    eventId: delivery.eventId,
    transferId: delivery.transferId,
    transferStatus: STATUS_WORDS[delivery.status],
    /** `held`: until the end of its transfer was told. */
    state: outcome ?? (isWaiting ? 'held' : 'queued'),
    attempts: delivery.attempts ?? 0,
    lastAnswer: delivery.lastAttempt?.answer ?? null,
    lastAttemptAt: delivery.lastAttempt ? new Date(delivery.lastAttempt.at).toISOString() : null,
    nextAttemptAt: dueAt === undefined ? null : new Date(dueAt).toISOString(),
    happenedAt: new Date(delivery.happenedAt).toISOString(),
    isSample: delivery.isSample ?? false,
  }
}

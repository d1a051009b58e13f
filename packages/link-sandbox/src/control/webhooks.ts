import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../http/authenticate'
import { readOptionalBody } from '../http/body'
import { ApiError, envelope } from '../http/envelope'
import type { SandboxState } from '../model/state/state'
import type { DeliveryRecord, PastDeliveryRecord, TransferStage } from '../model/state/transfer-records'
import { isHeld, queueSampleWebhook, redeliverWebhook } from '../model/webhooks'
import { STATUS_WORDS } from '../webhooks/send-webhook'
import type { ControlContext } from './context'

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

/** `/sandbox/webhooks`: lists the webhooks and their answers, sends one again, sends a test webhook. */
export function webhooksRoute({ store, rules }: Pick<ControlContext, 'store' | 'rules'>) {
  const { deliveries, pastDeliveries } = store.state
  return new Hono<ApiEnv>()
    .get('/', (c) => {
      const all = [...deliveries.values(), ...pastDeliveries.values()]
      all.sort((a, b) => b.happenedAt - a.happenedAt)
      return c.json(
        envelope('ok', { content: { items: all.map((delivery) => deliveryModel(store.state, delivery)) } }),
      )
    })
    .use(async (_, next) => {
      if (rules.notify) return next()
      throw new ApiError(
        'badRequest',
        'No webhook URL is set, so no webhooks are sent. Start the sandbox with --webhook-url.',
      )
    })
    .post('/test', async (c) => {
      const { status = 'pending' } = (await readOptionalBody(c, body)) ?? {}
      const delivery = await store.run((_, context) => queueSampleWebhook(status, context))
      return c.json(envelope('ok', { content: deliveryModel(store.state, delivery) }))
    })
    .post('/:eventId/redeliver', async (c) => {
      const command = { eventId: c.req.param('eventId') }
      const delivery = await store.run((state, context) => redeliverWebhook(state, command, context))
      if (!delivery) throw new ApiError('notFound', 'There is no webhook with this event id.')
      const { eventId } = command
      const now = deliveries.get(eventId) ?? pastDeliveries.get(eventId) ?? delivery
      return c.json(envelope('ok', { content: deliveryModel(store.state, now) }))
    })
}

/** A webhook in the form of the control API. */
function deliveryModel(state: SandboxState, delivery: DeliveryRecord | PastDeliveryRecord) {
  const outcome = 'outcome' in delivery ? delivery.outcome : undefined
  const isWaiting = isHeld(state, delivery)
  const dueAt = outcome || isWaiting ? undefined : (delivery.dueAt ?? delivery.happenedAt)
  return {
    eventId: delivery.eventId,
    transferId: delivery.transferId,
    transferStatus: STATUS_WORDS[delivery.status],
    /** `held`: waits for the final webhook of its transfer. */
    state: outcome ?? (isWaiting ? 'held' : 'queued'),
    attempts: delivery.attempts ?? 0,
    lastAnswer: delivery.lastAttempt?.answer ?? null,
    lastAttemptAt: delivery.lastAttempt ? new Date(delivery.lastAttempt.at).toISOString() : null,
    nextAttemptAt: dueAt === undefined ? null : new Date(dueAt).toISOString(),
    happenedAt: new Date(delivery.happenedAt).toISOString(),
    isSample: delivery.isSample ?? false,
  }
}

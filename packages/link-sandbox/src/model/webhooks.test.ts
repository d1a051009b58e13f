import { describe, expect, test } from 'vitest'
import type { WebhookDelivery } from '../options'
import { connected } from '../testing/connected'
import { createWorld } from '../testing/world'
import { queueWebhook, recordAttempt } from './webhooks'

/** A world with a transfer that has just been executed, and what is queued for a webhook of it. */
function executed() {
  const { world, preview, execute } = connected()
  const transfer = execute(preview(10).id, '123456')
  if (!transfer) throw new Error('The transfer asked for a code that it had.')
  const queue = (
    how: WebhookDelivery,
    status: 'pending' | 'succeeded',
    change: Partial<typeof transfer> = {},
  ) => {
    const [event] = queueWebhook(world.state, { ...transfer, ...change }, status, how, world.context())
    if (event?.type !== 'webhookQueued') throw new Error('No webhook was queued.')
    return event.delivery
  }
  const isHeldBack = (change: Partial<typeof transfer>) =>
    queue('mesh', 'pending', change).waitsForEnd === true
  return { queue, isHeldBack }
}

const IDS = Array.from({ length: 400 }, (_, index) => `transfer-${index}`)

describe('webhooks as at Mesh', () => {
  test('are delivered twice, 24 seconds apart; once and in order where the client wants that', () => {
    const { queue } = executed()
    expect(queue('mesh', 'succeeded')).toMatchObject({ copies: 2, repeatAfter: 24_000 })
    const once = queue('once', 'succeeded')
    expect([once.copies, once.repeatAfter, once.waitsForEnd]).toEqual([undefined, undefined, undefined])
  })

  test('are out of order for about one transfer in eight, always for the same ones', () => {
    const { isHeldBack } = executed()
    const held = IDS.filter((id) => isHeldBack({ id }))
    expect(held.length).toBeGreaterThan(400 / 16)
    expect(held.length).toBeLessThan(400 / 4)
    expect(IDS.filter((id) => executed().isHeldBack({ id }))).toEqual(held)
  })

  test('keep their order for a transfer that settles late, and where they are delivered once', () => {
    const { queue, isHeldBack } = executed()
    const late = { executedAt: 0, settlesAt: 86_400_000 }
    expect(IDS.filter((id) => isHeldBack({ id, ...late }))).toEqual([])
    expect(IDS.filter((id) => queue('once', 'pending', { id }).waitsForEnd)).toEqual([])
    expect(IDS.filter((id) => queue('mesh', 'succeeded', { id }).waitsForEnd)).toEqual([])
  })
})

test('a second delivery is due 24 seconds after the first one that was answered', () => {
  const world = createWorld()
  const delivery = {
    eventId: 'event-1',
    transferId: 'transfer-1',
    status: 'pending' as const,
    happenedAt: world.now,
    copies: 2,
    repeatAfter: 24_000,
  }
  world.state.deliveries.set(delivery.eventId, delivery)
  const attempt = (isDelivered: boolean) =>
    world.run((context) => {
      const answered = { eventId: 'event-1', answer: isDelivered ? '200' : '503', isDelivered }
      return recordAttempt(world.state, answered, [500], context)
    })
  attempt(false)
  expect(world.state.deliveries.get('event-1')?.dueAt).toBe(world.now + 500)
  world.now += 500
  attempt(true)
  expect(world.state.deliveries.get('event-1')).toMatchObject({ copies: 1, dueAt: world.now + 24_000 })
  world.now += 24_000
  attempt(true)
  expect(world.state.pastDeliveries.get('event-1')).toMatchObject({ outcome: 'delivered', attempts: 3 })
})

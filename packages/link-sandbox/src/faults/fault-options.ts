import { z } from 'zod'

const whole = (most: number) => z.int('must be a whole number').min(0, 'must not be below zero').max(most)

/** What a fault may be told when it is switched on, wherever that comes from. */
export const faultOptions = z.strictObject({
  times: whole(1_000_000).min(1, 'must be at least 1').optional(),
  delayMs: whole(600_000).optional(),
  retryAfterSeconds: whole(86_400).optional(),
  mode: z.enum(['hang', 'refuse', 'empty']).optional(),
  integrationId: z.guid('must be a UUID').optional(),
})

import { z } from 'zod'

/** Body of every error response. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})

/** Answer of `GET /healthz`. */
export const healthSchema = z.object({ status: z.literal('ok') })

/** Answer of `GET /readyz`. */
export const readySchema = z.object({ status: z.literal('ready') })

/** Answer of `POST /webhooks/mesh`. */
export const webhookReceivedSchema = z.object({ received: z.literal(true) })

/** Answer of `POST /jobs`: how much was done. */
export const jobsRunSchema = z.object({
  messages: z.number(),
  checked: z.number(),
  delivered: z.number(),
  failed: z.number(),
  revoked: z.number(),
  refreshed: z.number(),
})

/** Answer of `GET /wallets`. */
export const walletListSchema = z.object({
  wallets: z.array(
    z.object({
      address: z.string(),
      networkType: z.string(),
      method: z.string(),
      verifiedAt: z.iso.datetime(),
    }),
  ),
})

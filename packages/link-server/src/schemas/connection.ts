import { z } from 'zod'
import { linkPayloadSchema } from './link-payload'
import { textSchema } from './values'

/** Body of `POST /connections`. Unknown fields are refused in our own object. */
export const saveConnectionRequestSchema = z.strictObject({
  linkSessionId: textSchema(100).min(1),
  payload: linkPayloadSchema,
})

/** A connection as the browser gets it. */
const connectionSchema = z.object({
  id: z.string(),
  kind: z.enum(['managed', 'unmanaged', 'wallet', 'delayed']),
  brokerType: z.string(),
  brokerName: z.string(),
  accounts: z.array(z.object({ id: z.string(), name: z.string() })),
  scope: z.enum(['read', 'write']),
  status: z.enum(['active', 'reconnect_required', 'pending_access']),
  canSkipLogin: z.boolean(),
  brand: z.object({
    logoLightUrl: z.string().optional(),
    logoDarkUrl: z.string().optional(),
    iconLightUrl: z.string().optional(),
    iconDarkUrl: z.string().optional(),
  }),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})

/** Answer of `GET /connections` and `POST /connections`. */
export const connectionListSchema = z.object({ connections: z.array(connectionSchema) })

/** Answer of `GET /connections/:id/holdings`. */
export const holdingsSchema = z.object({
  connectionId: z.string(),
  holdings: z.array(
    z.object({
      symbol: z.string(),
      name: z.string().optional(),
      amount: z.number(),
      valueInFiat: z.number().optional(),
    }),
  ),
  totalInFiat: z.number().optional(),
  readAt: z.iso.datetime(),
})

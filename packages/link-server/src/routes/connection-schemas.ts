import { z } from 'zod'
import { textSchema } from './text-schema'

const TOKEN_LENGTH = 16 * 1024
const tokenSchema = textSchema(TOKEN_LENGTH).min(1)
const optionalTokenSchema = textSchema(TOKEN_LENGTH)
  .nullish()
  .transform((token) => token || undefined)
const nameSchema = textSchema(300)
  .nullish()
  .transform((name) => name ?? '')
/** A picture is never a reason not to save. */
const urlSchema = textSchema(2000).optional().catch(undefined)

const brandInfoSchema = z
  .object({
    logoLightUrl: urlSchema,
    logoDarkUrl: urlSchema,
    iconLightUrl: urlSchema,
    iconDarkUrl: urlSchema,
  })
  .optional()
  .catch(undefined)

const brokerFields = {
  brokerType: textSchema(100).min(1),
  brokerName: nameSchema,
  brokerBrandInfo: brandInfoSchema,
}

const accessTokenPayloadSchema = z.object({
  accountTokens: z
    .array(
      z.object({
        account: z.object({ accountId: textSchema(500).min(1), accountName: nameSchema }),
        accessToken: tokenSchema,
        refreshToken: optionalTokenSchema,
        tokenId: optionalTokenSchema,
      }),
    )
    .min(1)
    .max(100),
  ...brokerFields,
})

const delayedAuthPayloadSchema = z.object({ refreshToken: tokenSchema, ...brokerFields })

/** Body of `POST /connections`. What Link adds beyond it is dropped, not refused: Mesh may add more any day. */
export const saveConnectionRequestSchema = z.object({
  linkSessionId: textSchema(100).min(1),
  payload: z
    .object({
      accessToken: accessTokenPayloadSchema.nullish().transform((it) => it ?? undefined),
      delayedAuth: delayedAuthPayloadSchema.nullish().transform((it) => it ?? undefined),
    })
    .refine(
      ({ accessToken, delayedAuth }) => (accessToken === undefined) !== (delayedAuth === undefined),
      'Has to hold either accessToken or delayedAuth',
    ),
})

/** A connection as the browser sees it. */
const connectionSchema = z.object({
  id: z.string(),
  kind: z.enum(['managed', 'unmanaged', 'wallet', 'delayed']),
  brokerType: z.string(),
  brokerName: z.string(),
  accounts: z.array(z.object({ id: z.string(), name: z.string() })),
  scope: z.enum(['read', 'write']),
  status: z.enum(['active', 'reconnect_required']),
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

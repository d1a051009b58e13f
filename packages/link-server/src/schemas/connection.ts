import { z } from 'zod'
import { textSchema } from './text'

const TOKEN_LENGTH = 16 * 1024
const TOKENS_AN_ACCOUNT = 3
const MOST_ACCOUNTS = 100
const ACCOUNT_ID_LENGTH = 500
const NAME_LENGTH = 300
const URL_LENGTH = 2000
const URLS = 4
const BROKER_TYPE_LENGTH = 100

/** Letters of any script take up to three bytes in UTF-8; tokens are ASCII. */
const BYTES_A_LETTER = 3
/** Names of fields, punctuation, and what Mesh may add to an account or a payload any day. */
const EXTRA_BYTES_AN_ACCOUNT = 1024
const EXTRA_BYTES = 64 * 1024

/** Bytes of the largest body of `POST /connections` that the schema takes. */
export const SAVE_CONNECTION_MAX_BYTES =
  MOST_ACCOUNTS *
    (TOKENS_AN_ACCOUNT * TOKEN_LENGTH +
      (ACCOUNT_ID_LENGTH + NAME_LENGTH) * BYTES_A_LETTER +
      EXTRA_BYTES_AN_ACCOUNT) +
  (BROKER_TYPE_LENGTH + NAME_LENGTH + URLS * URL_LENGTH) * BYTES_A_LETTER +
  EXTRA_BYTES

const tokenSchema = textSchema(TOKEN_LENGTH).min(1)
const optionalTokenSchema = textSchema(TOKEN_LENGTH)
  .nullish()
  .transform((token) => token || undefined)
const nameSchema = textSchema(NAME_LENGTH)
  .nullish()
  .transform((name) => name ?? '')
/** A picture is never a reason not to save. */
const urlSchema = textSchema(URL_LENGTH).optional().catch(undefined)

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
  brokerType: textSchema(BROKER_TYPE_LENGTH).min(1),
  brokerName: nameSchema,
  brokerBrandInfo: brandInfoSchema,
}

const accessTokenPayloadSchema = z.object({
  accountTokens: z
    .array(
      z.object({
        account: z.object({ accountId: textSchema(ACCOUNT_ID_LENGTH).min(1), accountName: nameSchema }),
        accessToken: tokenSchema,
        refreshToken: optionalTokenSchema,
        tokenId: optionalTokenSchema,
      }),
    )
    .min(1)
    .max(MOST_ACCOUNTS),
  ...brokerFields,
})

const delayedAuthPayloadSchema = z.object({ refreshToken: tokenSchema, ...brokerFields })

/**
 * Body of `POST /connections`. What is ours refuses unknown fields; in Mesh's own objects they are dropped, since Mesh
 * may add more any day.
 */
export const saveConnectionRequestSchema = z.strictObject({
  linkSessionId: textSchema(100).min(1),
  payload: z
    .strictObject({
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

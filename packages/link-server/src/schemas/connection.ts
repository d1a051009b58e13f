import { z } from 'zod'
import { textSchema } from './text'

const TOKEN_LENGTH = 16 * 1024
const TOKENS_PER_ACCOUNT = 3
const MAX_ACCOUNTS = 100
const ACCOUNT_ID_LENGTH = 500
const NAME_LENGTH = 300
const URL_LENGTH = 2000
const URLS = 4
const BROKER_TYPE_LENGTH = 100

/** A UTF-16 unit takes up to three bytes in UTF-8. Tokens are ASCII. */
const BYTES_PER_CHARACTER = 3
/** Field names, punctuation, and fields that Mesh may add to an account or a payload later. */
const EXTRA_BYTES_PER_ACCOUNT = 1024
const EXTRA_BYTES = 64 * 1024

/** Size in bytes of the largest `POST /connections` body that the schema accepts. */
export const SAVE_CONNECTION_MAX_BYTES =
  MAX_ACCOUNTS *
    (TOKENS_PER_ACCOUNT * TOKEN_LENGTH +
      (ACCOUNT_ID_LENGTH + NAME_LENGTH) * BYTES_PER_CHARACTER +
      EXTRA_BYTES_PER_ACCOUNT) +
  (BROKER_TYPE_LENGTH + NAME_LENGTH + URLS * URL_LENGTH) * BYTES_PER_CHARACTER +
  EXTRA_BYTES

const tokenSchema = textSchema(TOKEN_LENGTH).min(1)
const optionalTokenSchema = textSchema(TOKEN_LENGTH)
  .nullish()
  .transform((token) => token || undefined)
const nameSchema = textSchema(NAME_LENGTH)
  .nullish()
  .transform((name) => name ?? '')
/** A wrong picture URL must not prevent saving the account. */
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
    .max(MAX_ACCOUNTS),
  ...brokerFields,
})

const delayedAuthPayloadSchema = z.object({ refreshToken: tokenSchema, ...brokerFields })

/**
 * Body of `POST /connections`. Unknown fields are refused in our own objects and dropped in Mesh's objects, because
 * Mesh may add fields at any time.
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
      'Must have either accessToken or delayedAuth',
    ),
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

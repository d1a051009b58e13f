import { z } from 'zod'
import { describeForms, parseAt, type SdkObject, unwrapMessage } from './sdk-object'
import { isRecord, lifetimeSecondsSchema, textSchema } from './values'

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
/** The native SDKs send the institution's logo as base64; the backend ignores it. */
const EXTRA_BYTES = 256 * 1024

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
  refreshTokenExpiresInSeconds: lifetimeSecondsSchema,
}

const accountIdSchema = z.preprocess(
  (id) => (typeof id === 'number' ? String(id) : id),
  textSchema(ACCOUNT_ID_LENGTH).nullish(),
)

/** Older payloads name the account only by `frontAccountId`. */
const accountSchema = z
  .object({ accountId: accountIdSchema, frontAccountId: accountIdSchema, accountName: nameSchema })
  .transform(({ accountId, frontAccountId, accountName }, context) => {
    const id = accountId || frontAccountId
    if (id) return { accountId: id, accountName }
    context.addIssue({ code: 'custom', path: ['accountId'], message: 'Must not be empty' })
    return z.NEVER
  })

/** Link's payload with one or more accounts. Unknown fields are dropped, because Mesh may add fields at any time. */
const accessTokenPayloadSchema = z.object({
  accountTokens: z
    .array(
      z.object({
        account: accountSchema,
        accessToken: tokenSchema,
        refreshToken: optionalTokenSchema,
        tokenId: optionalTokenSchema,
      }),
    )
    .min(1)
    .max(MAX_ACCOUNTS),
  expiresInSeconds: lifetimeSecondsSchema,
  ...brokerFields,
})

/** Link's payload for an account whose institution gives access later. */
const delayedAuthPayloadSchema = z.object({ refreshToken: tokenSchema, ...brokerFields })

/** A payload in the form of the web and React Native SDKs, in which all payloads are used after the check. */
export type CheckedPayload =
  | { accessToken: z.output<typeof accessTokenPayloadSchema>; delayedAuth?: undefined }
  | { accessToken?: undefined; delayedAuth: z.output<typeof delayedAuthPayloadSchema> }

const ACCEPTED =
  "Must be what Link hands over: { accessToken } or { delayedAuth }, one of the two objects alone, or Link's message with its payload"

/**
 * The payload of a connected account, as each SDK gives it to an app: wrapped (`{ accessToken }` or `{ delayedAuth }`,
 * web and React Native), bare (iOS, Android and Flutter), or as Link's message (`{ type, payload }`).
 */
export const linkPayloadSchema = z
  .unknown()
  .transform((raw, context): CheckedPayload => {
    const object = unwrapMessage(raw)
    const found = findPayload(object)
    if (typeof found === 'string') {
      context.addIssue({ code: 'custom', path: object.path, message: found })
      return z.NEVER
    }
    return found.kind === 'accessToken'
      ? { accessToken: parseAt(accessTokenPayloadSchema, found, context) }
      : { delayedAuth: parseAt(delayedAuthPayloadSchema, found, context) }
  })
  .meta(
    describeForms(
      z.object({ accessToken: accessTokenPayloadSchema }),
      z.object({ delayedAuth: delayedAuthPayloadSchema }),
      accessTokenPayloadSchema,
      delayedAuthPayloadSchema,
    ),
  )

/** Finds the payload in an SDK's object. Returns a sentence when there is none. */
function findPayload({
  value: raw,
  path,
}: SdkObject): (SdkObject & { kind: 'accessToken' | 'delayedAuth' }) | string {
  if (!isRecord(raw)) return ACCEPTED
  if (raw.accountTokens) return { kind: 'accessToken', value: raw, path }
  if (raw.refreshToken !== undefined) return { kind: 'delayedAuth', value: raw, path }
  const { accessToken = null, delayedAuth = null } = raw
  if (accessToken === null && delayedAuth === null) return ACCEPTED
  if ((accessToken === null) === (delayedAuth === null)) return 'Must have either accessToken or delayedAuth'
  const kind = delayedAuth === null ? 'accessToken' : 'delayedAuth'
  return { kind, value: raw[kind], path: [...path, kind] }
}

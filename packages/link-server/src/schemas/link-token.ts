import { z } from 'zod'
import { textSchema } from './text'

/** Body of `POST /link-token`. */
export const linkTokenRequestSchema = z.strictObject({
  intent: textSchema(100),
  params: z.unknown().optional(),
  connectionId: textSchema(100).optional(),
  savedAccounts: z.enum(['all', 'one', 'none']).optional(),
  platform: z.enum(['web', 'ios', 'android', 'reactNative', 'flutter']).optional(),
})

/** A saved account in the form that the Link SDKs take. */
export const integrationAccessTokenSchema = z.object({
  accessToken: z.string(),
  brokerType: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  brokerName: z.string(),
})

/** Answer of `POST /link-token`. */
export const linkTokenResponseSchema = z.object({
  linkToken: z.string(),
  paymentLink: z.string().optional(),
  expiresInSeconds: z.number(),
  linkSessionId: z.string(),
  accessTokens: z.array(integrationAccessTokenSchema),
})

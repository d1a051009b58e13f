import { z } from 'zod'
import { textSchema } from './values'

/** Body of `POST /link-token`. */
export const linkTokenRequestSchema = z
  .strictObject({
    intent: textSchema(100),
    params: z.unknown().optional(),
    connectionId: textSchema(100).optional(),
    integration: textSchema(100).optional(),
    savedAccounts: z.enum(['all', 'requested', 'none']).optional(),
    platform: z.enum(['web', 'ios', 'android', 'reactNative', 'flutter']).optional(),
  })
  .refine(({ savedAccounts, connectionId }) => savedAccounts !== 'requested' || connectionId !== undefined, {
    path: ['savedAccounts'],
    message: 'The value "requested" needs a connectionId',
  })
  .refine(({ integration, connectionId }) => integration === undefined || connectionId === undefined, {
    path: ['integration'],
    message: 'Link opens the institution of the connection. Leave out integration or connectionId',
  })
  // The same rules for the OpenAPI document, which cannot show what `refine` checks.
  .meta({
    if: { properties: { savedAccounts: { const: 'requested' } }, required: ['savedAccounts'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ['connectionId'] },
    not: { required: ['connectionId', 'integration'] },
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
  title: z.string().optional(),
  data: z.unknown().optional(),
})

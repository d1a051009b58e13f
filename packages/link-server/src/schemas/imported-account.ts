import { z } from 'zod'
import { lifetimeSecondsSchema, textSchema } from './values'

const TOKEN_LENGTH = 16 * 1024
const NAME_LENGTH = 300
const MAX_ACCOUNTS = 100

const tokenSchema = textSchema(TOKEN_LENGTH).min(1).optional()
const nameSchema = textSchema(NAME_LENGTH).optional()

const importedAccountSchema = z
  .strictObject({
    brokerType: textSchema(100).min(1),
    brokerName: nameSchema,
    tokenId: tokenSchema,
    accessToken: tokenSchema,
    refreshToken: tokenSchema,
    expiresInSeconds: lifetimeSecondsSchema,
    refreshTokenExpiresInSeconds: lifetimeSecondsSchema,
    accountId: textSchema(500).min(1).optional(),
    accountName: nameSchema,
    scope: z.enum(['read', 'write']).default('write'),
  })
  .refine(({ tokenId, accessToken }) => tokenId !== undefined || accessToken !== undefined, {
    path: ['tokenId'],
    message: 'Give the tokenId, or the access token of an account that Mesh does not manage',
  })

/** Input of `importConnections`. Unknown fields are refused. */
export const importedAccountsSchema = z.array(importedAccountSchema).min(1).max(MAX_ACCOUNTS)

export type CheckedAccount = z.output<typeof importedAccountSchema>

/** An account that you have stored yourself until now. Secret. */
export interface ImportedAccount {
  /** Mesh's broker type, e.g. `coinbase`. */
  brokerType: string
  /** Name of the institution. Default: what Mesh calls it. */
  brokerName?: string | undefined
  /** The tokenId of an account that Mesh manages. */
  tokenId?: string | undefined
  /** The access token of an account that Mesh does not manage. */
  accessToken?: string | undefined
  /** Fetches new access tokens. */
  refreshToken?: string | undefined
  /** How long the access token lasts from now. Default: not known. */
  expiresInSeconds?: number | undefined
  /** How long the refresh token lasts from now. Default: not known. */
  refreshTokenExpiresInSeconds?: number | undefined
  /** Mesh's id of the account. Without it, Mesh is asked for it. */
  accountId?: string | undefined
  /** Name of the account. Default: what Mesh calls it. */
  accountName?: string | undefined
  /** What the account was connected for. Default `write` (transfers). */
  scope?: 'read' | 'write' | undefined
}

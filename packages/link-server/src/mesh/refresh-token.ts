import type { MeshScope } from 'react-mesh-link/contract'
import { z } from 'zod'
import { lifetimeSecondsSchema, textSchema } from '../schemas/values'
import type { MeshRequest } from './mesh-request'

/** What Mesh needs to give a new access token. Secret. */
export interface MeshRefreshRequest {
  /** Mesh's broker type. */
  type: string
  refreshToken: string
  /** The access token until now. Some institutions need it. */
  accessToken?: string
  /** Asks for a new refresh token too. Not every institution gives one. */
  createNewRefreshToken?: boolean
}

/** New tokens of the accounts behind a refresh token. Secret. */
export interface MeshRefreshedTokens {
  accounts: {
    /** Absent when Mesh does not say which account it is. */
    id: string | undefined
    name: string | undefined
    accessToken: string
    /** Absent when the refresh token stays the same. */
    refreshToken: string | undefined
    /** Present when Mesh manages the account by now. */
    tokenId: string | undefined
  }[]
  expiresInSeconds: number | undefined
  refreshTokenExpiresInSeconds: number | undefined
}

/** A text that cannot be stored counts as absent. */
const text = textSchema(16 * 1024)
  .nullish()
  .transform((it) => it || undefined)
  .catch(undefined)
/** Mesh may name an account with more characters than Link's payload may have. */
const shortText = text.transform((it) => it?.slice(0, 300))
const accountSchema = z.object({ accountId: text, accountName: shortText }).nullish()
const tokensSchema = z.object({
  account: accountSchema,
  accessToken: text,
  refreshToken: text,
  tokenId: text,
})

/** Mesh deprecates the fields for a single account, but may still send only these. */
const contentSchema = z.object({
  brokerAccountTokens: z.array(tokensSchema).nullish(),
  account: accountSchema,
  accessToken: text,
  refreshToken: text,
  expiresInSeconds: lifetimeSecondsSchema,
  refreshTokenExpiresInSeconds: lifetimeSecondsSchema,
})

/** Fetches a new access token. The one before stops working. */
export async function refreshToken(
  request: MeshRequest,
  body: MeshRefreshRequest,
  scope: MeshScope,
): Promise<MeshRefreshedTokens> {
  const content = await request({
    operation: 'token/refresh',
    method: 'POST',
    path: '/api/v1/token/refresh',
    body: { ...body },
    secrets: [body.refreshToken, ...(body.accessToken ? [body.accessToken] : [])],
    scope,
    // The answer may be lost after the old refresh token has ended.
    isRetryable: !body.createNewRefreshToken,
    needsContentStatus: true,
    // An answer without a token cannot be used.
    content: contentSchema.refine((it) => tokensOf(it).length > 0),
  })
  return {
    accounts: tokensOf(content),
    expiresInSeconds: content.expiresInSeconds,
    refreshTokenExpiresInSeconds: content.refreshTokenExpiresInSeconds,
  }
}

function tokensOf(content: z.output<typeof contentSchema>): MeshRefreshedTokens['accounts'] {
  const { brokerAccountTokens, account, accessToken, refreshToken } = content
  const listed = brokerAccountTokens ?? []
  const tokens = listed.length > 0 ? listed : [{ account, accessToken, refreshToken, tokenId: undefined }]
  return tokens.flatMap(({ account, accessToken, refreshToken, tokenId }) =>
    accessToken
      ? { id: account?.accountId, name: account?.accountName, accessToken, refreshToken, tokenId }
      : [],
  )
}

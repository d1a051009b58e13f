import type { MeshScope } from 'react-mesh-link/contract'
import { z } from 'zod'
import type { MeshRequest } from './mesh-request'

/** A token at an institution: a tokenId, or an access token where Mesh keeps none. Secret. */
export interface MeshAccountToken {
  authToken: string
  /** Mesh's broker type; an open list. */
  type: string
}

const positionSchema = z.object({
  symbol: z.string().nullish(),
  name: z.string().nullish(),
  amount: z.number().nullish(),
  marketValue: z.number().nullish(),
})

/** One asset in an account. */
export type MeshPosition = z.infer<typeof positionSchema>

const holdingsSchema = z.object({
  cryptocurrencyPositions: z.array(positionSchema).nullish(),
  equityPositions: z.array(positionSchema).nullish(),
})

/** Reads the assets of an account, with their value in US dollars. */
export async function getHoldings(
  request: MeshRequest,
  { authToken, type }: MeshAccountToken,
  scope: MeshScope,
): Promise<MeshPosition[]> {
  const content = await request({
    operation: 'holdings/get',
    method: 'POST',
    path: '/api/v1/holdings/get',
    body: { authToken, type, includeMarketValue: true },
    secrets: [authToken],
    scope,
    isRepeatable: true,
    contentStatus: 'required',
    content: holdingsSchema,
  })
  return [...(content.cryptocurrencyPositions ?? []), ...(content.equityPositions ?? [])]
}

/**
 * Revokes a token for good.
 *
 * @param limits.timeoutMs how long to wait at most, where that is less than the client's own limit
 */
export async function removeConnection(
  request: MeshRequest,
  { authToken, type }: MeshAccountToken,
  scope: MeshScope,
  { timeoutMs }: { timeoutMs?: number } = {},
): Promise<void> {
  await request({
    operation: 'account',
    method: 'DELETE',
    path: '/api/v1/account',
    body: { authToken, type },
    secrets: [authToken],
    scope,
    isRepeatable: true,
    contentStatus: 'optional',
    timeoutMs,
    content: z.unknown(),
  })
}

const verificationSchema = z.object({
  userId: z.string().nullish(),
  address: z.string().min(1),
  networkType: z.string().nullish(),
  verificationMethod: z.string().nullish(),
  message: z.string().nullish(),
  signedMessageHash: z.string().nullish(),
  timestamp: z.number(),
})

const verificationsSchema = z.object({ verifications: z.array(z.unknown()).nullish() })

/** A wallet that a user has proved to own, by Mesh's word. */
export interface MeshVerifiedWallet {
  address: string
  /** Mesh's word, e.g. `evm`; `unknown` where it gives none. */
  networkType: string
  /** Mesh's word, e.g. `signedMessage`. */
  method: string
  message: string
  signedMessageHash: string
  /** Unix time in seconds. */
  timestamp: number
}

/**
 * Reads which wallets a user has proved to own. A record of another user, or without address or time, is no proof and is
 * left out.
 */
export async function verifiedWallets(
  request: MeshRequest,
  { userId, address }: { userId: string; address?: string },
): Promise<MeshVerifiedWallet[]> {
  const { verifications } = await request({
    operation: 'wallets/verify',
    method: 'GET',
    path: '/api/v1/wallets/verify',
    query: { UserId: userId, ...(address && { Address: address }) },
    secrets: [userId],
    isRepeatable: true,
    content: verificationsSchema,
  })
  return (verifications ?? []).flatMap((record) => {
    const one = verificationSchema.safeParse(record).data
    if (!one || (one.userId ?? userId) !== userId) return []
    return {
      address: one.address,
      networkType: one.networkType ?? 'unknown',
      method: one.verificationMethod ?? 'unknown',
      message: one.message ?? '',
      signedMessageHash: one.signedMessageHash ?? '',
      timestamp: one.timestamp,
    }
  })
}

import type { MeshScope } from 'react-mesh-link/contract'
import { z } from 'zod'
import type { MeshRequest } from './mesh-request'

/** Gives access to an account at an institution. Secret. */
export interface MeshAccountToken {
  /** The tokenId, or the access token of an account that has no tokenId. */
  authToken: string
  /** Mesh's broker type, e.g. `coinbase`. Mesh may add types. */
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
    isRetryable: true,
    needsContentStatus: true,
    content: holdingsSchema,
  })
  return [...(content.cryptocurrencyPositions ?? []), ...(content.equityPositions ?? [])]
}

/**
 * Revokes a token permanently.
 *
 * @param limits.timeoutMs timeout in milliseconds, used when it is shorter than the client's timeout
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
    isRetryable: true,
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

/** A wallet that a user has proved to own, according to Mesh. */
export interface MeshVerifiedWallet {
  address: string
  /** Mesh's name, e.g. `evm`; `unknown` when Mesh gives none. */
  networkType: string
  /** Mesh's name, e.g. `signedMessage`; `unknown` when Mesh gives none. */
  method: string
  message: string
  signedMessageHash: string
  /** Unix time in seconds. */
  timestamp: number
}

/**
 * Reads which wallets a user has proved to own. Records of other users, and records without an address or a time, are
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
    isRetryable: true,
    content: verificationsSchema,
  })
  return (verifications ?? []).flatMap((record) => {
    const verification = verificationSchema.safeParse(record).data
    if (!verification || (verification.userId ?? userId) !== userId) return []
    return {
      address: verification.address,
      networkType: verification.networkType ?? 'unknown',
      method: verification.verificationMethod ?? 'unknown',
      message: verification.message ?? '',
      signedMessageHash: verification.signedMessageHash ?? '',
      timestamp: verification.timestamp,
    }
  })
}

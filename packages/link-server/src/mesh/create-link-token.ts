import { z } from 'zod'
import type { LinkTokenOptions } from './link-token-options'
import type { MeshRequest } from './mesh-request'

const contentSchema = z.object({ linkToken: z.string().min(1), paymentLink: z.string().nullish() })

/** A one-time link token. Secret. */
export interface MeshLinkToken {
  linkToken: string
  paymentLink: string | undefined
}

/** Asks Mesh for a link token. Never repeated here: each call mints a token. */
export async function createLinkToken(
  request: MeshRequest,
  { userId, ...options }: LinkTokenOptions & { userId: string },
): Promise<MeshLinkToken> {
  const content = await request({
    operation: 'linktoken',
    method: 'POST',
    path: '/api/v1/linktoken',
    body: { ...options, userId },
    content: contentSchema,
  })
  return { linkToken: content.linkToken, paymentLink: content.paymentLink ?? undefined }
}

import { z } from 'zod'
import type { MeshAccountToken } from './mesh-client'
import type { MeshRequest } from './mesh-request'

/** Revokes a token for good. */
export async function removeConnection(
  request: MeshRequest,
  { authToken, type }: MeshAccountToken,
): Promise<void> {
  await request({
    operation: 'account',
    method: 'DELETE',
    path: '/api/v1/account',
    body: { authToken, type },
    content: z.unknown(),
  })
}

import { z } from 'zod'
import type { MeshRequest } from './mesh-request'

const contentSchema = z.object({
  items: z
    .array(z.object({ id: z.string(), name: z.string().nullish(), type: z.string().nullish() }))
    .nullish(),
})

/** An institution or wallet that Link can open. */
export interface MeshIntegration {
  id: string
  name: string
  /** Mesh's broker type; many wallets share `deFiWallet`. */
  type: string
}

/** Reads the list of institutions and wallets. */
export async function listIntegrations(request: MeshRequest): Promise<MeshIntegration[]> {
  const { items } = await request({
    operation: 'integrations',
    method: 'GET',
    path: '/api/v1/integrations',
    content: contentSchema,
  })
  return (items ?? []).map(({ id, name, type }) => ({ id, name: name ?? '', type: type ?? '' }))
}

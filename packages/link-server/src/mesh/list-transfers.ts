import { z } from 'zod'
import type { MeshRequest } from './mesh-request'

/** Short: it runs while a user waits for the list, which is answered without it, too. */
const TIMEOUT_MS = 3_000

const recordSchema = z.object({
  id: z.string(),
  userId: z.string().nullish(),
  clientTransactionId: z.string().nullish(),
  institutionTransactionId: z.string().nullish(),
  status: z.string().nullish(),
  amount: z.number().nullish(),
  amountInFiat: z.number().nullish(),
  symbol: z.string().nullish(),
  networkId: z.string().nullish(),
  networkName: z.string().nullish(),
  createdTimestamp: z.number().nullish(),
  from: z.object({ name: z.string().nullish() }).nullish(),
  hash: z.string().nullish(),
})

/** A transfer as Mesh's list tells it. */
export type MeshTransferRecord = z.infer<typeof recordSchema>

const contentSchema = z.object({ items: z.array(recordSchema).nullish() })

/** Reads the newest 100 transfers of a user. */
export async function listTransfers(
  request: MeshRequest,
  { userId }: { userId: string },
): Promise<MeshTransferRecord[]> {
  const { items } = await request({
    operation: 'transfers/managed/mesh',
    method: 'GET',
    path: '/api/v1/transfers/managed/mesh',
    query: { UserId: userId, Count: '100', OrderBy: 'createdTimestamp', DescendingOrder: 'true' },
    content: contentSchema,
    timeoutMs: TIMEOUT_MS,
  })
  return items ?? []
}

import { z } from 'zod'
import type { MeshRequest } from './mesh-request'

/** Which transfers to read. Without `userId` and `id`: all transfers of the Mesh client. */
export interface MeshTransfersQuery {
  userId?: string
  /** Mesh's id of a transfer. */
  id?: string
  /** Only transfers created at or after this time. */
  from?: Date
  offset?: number
  /** Default: newest first. Oldest first keeps pages stable while new transfers arrive. */
  oldestFirst?: boolean
  /** Records per page, at most 100. Default 100. */
  count?: number
  /** Timeout in milliseconds, used when it is shorter than the client's timeout. */
  timeoutMs?: number
}

/** A page of Mesh's list. */
export interface MeshTransfersPage {
  /** Unchecked records: one unreadable record must not make the list fail. */
  items: unknown[]
  /** Number of records on all pages, if Mesh says so. */
  total?: number
}

const contentSchema = z.object({
  items: z.array(z.unknown()).nullish(),
  total: z.number().optional().catch(undefined),
})

/** Reads one page of transfers. */
export async function listTransfers(
  request: MeshRequest,
  { userId, id, from, offset, oldestFirst = false, count = 100, timeoutMs }: MeshTransfersQuery,
): Promise<MeshTransfersPage> {
  const { items, total } = await request({
    operation: 'transfers/managed/mesh',
    method: 'GET',
    path: '/api/v1/transfers/managed/mesh',
    query: {
      ...(userId !== undefined && { UserId: userId }),
      ...(id !== undefined && { Id: id }),
      ...(from && { FromTimestamp: String(Math.floor(from.getTime() / 1000)) }),
      ...(offset && { Offset: String(offset) }),
      Count: String(count),
      OrderBy: 'createdTimestamp',
      DescendingOrder: String(!oldestFirst),
    },
    secrets: userId === undefined ? [] : [userId],
    isRetryable: true,
    timeoutMs,
    content: contentSchema,
  })
  return { items: items ?? [], ...(total !== undefined && { total }) }
}

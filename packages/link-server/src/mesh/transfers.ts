import { z } from 'zod'
import type { MeshRequest } from './mesh-request'

/** Which of Mesh's transfers to read; all of the client's without a user or an id. */
export interface MeshTransfersQuery {
  userId?: string
  /** Mesh's id of a transfer. */
  id?: string
  /** Only those created since. */
  from?: Date
  offset?: number
  /** Newest first, unless this is set: then what is added meanwhile moves no page. */
  oldestFirst?: boolean
  /** At most 100, which is the default. */
  count?: number
  /** Milliseconds to wait at most, where that is less than the client's own limit. */
  timeoutMs?: number
}

/** A page of Mesh's list. */
export interface MeshTransfersPage {
  /** As Mesh sent them, nothing checked: one unreadable record must not spoil the list. */
  items: unknown[]
  /** How many there are on all pages, where Mesh says so. */
  total?: number
}

const contentSchema = z.object({
  items: z.array(z.unknown()).nullish(),
  total: z.number().optional().catch(undefined),
})

/** Reads a page of transfers. */
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
    isRepeatable: true,
    timeoutMs,
    content: contentSchema,
  })
  return { items: items ?? [], ...(total !== undefined && { total }) }
}

import type { MeshTransferList } from 'react-mesh-link/contract'
import { listTransfers } from '../transfers/list-transfers'
import type { RouteHandler } from './route-handler'

/** `GET /transfers`: the user's transfers, newest first. */
export const listTransfersRoute: RouteHandler = async (c) => {
  const transfers = await listTransfers(c.var.services, c.var.user.userKey)
  return c.json({ transfers } satisfies MeshTransferList)
}

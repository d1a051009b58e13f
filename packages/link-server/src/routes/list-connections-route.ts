import type { MeshConnectionsAnswer } from 'react-mesh-link/contract'
import { listConnections } from '../connections/list-connections'
import type { RouteHandler } from './route-handler'

/** `GET /connections`: the user's saved connections, no token in them. */
export const listConnectionsRoute: RouteHandler = async (c) => {
  const connections = await listConnections(c.var.services, c.var.user.userKey)
  return c.json({ connections } satisfies MeshConnectionsAnswer)
}

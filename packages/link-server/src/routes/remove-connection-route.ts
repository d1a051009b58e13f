import { removeConnection } from '../connections/remove-connection'
import type { RouteHandler } from './route-handler'

/** `DELETE /connections/:id`: revokes a connection at Mesh and forgets it. */
export const removeConnectionRoute: RouteHandler = async (c) => {
  await removeConnection(c.var.services, c.var.user.userKey, c.req.param('id') ?? '')
  return c.body(null, 204)
}

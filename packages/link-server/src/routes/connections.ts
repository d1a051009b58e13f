import type { ListConnectionsResponse, MeshConnection } from 'react-mesh-link/contract'
import type { z } from 'zod'
import { listConnections } from '../connections/list-connections'
import { readHoldings } from '../connections/read-holdings'
import { removeConnection } from '../connections/remove-connection'
import { saveConnections } from '../connections/save-connections'
import { takeLinkSession } from '../link-sessions/link-sessions'
import { saveConnectionRequestSchema } from '../schemas/connection'
import type { Services, User } from '../services'
import { type BodyLimits, readJson } from './body'
import { json, noContent, type RouteHandler, readQuery } from './context'

/** `GET /connections`: the user's saved connections, without tokens. */
export const getConnections: RouteHandler = async (c) => {
  const services = c.get('services')
  const user = c.get('user')
  readQuery(c, [])
  await services.limits.take('reads', user.userKey)
  const connections = await listConnections(services, user.userKey)
  return json(c, { connections } satisfies ListConnectionsResponse)
}

/** `POST /connections`: saves the payload from Link, and answers with its connections. */
export function saveConnection(limits: BodyLimits): RouteHandler {
  return async (c) => {
    const handedOver = await readJson(c.req.raw, saveConnectionRequestSchema, limits)
    const connections = await saveInSession(c.get('services'), c.get('user'), handedOver)
    return json(c, { connections } satisfies ListConnectionsResponse)
  }
}

/**
 * Saves the checked payload of a Link session.
 *
 * @throws `link_session_unknown`, `link_session_used_up`, and what `saveConnections` throws
 */
export async function saveInSession(
  services: Services,
  { userKey }: User,
  { linkSessionId, payload }: z.output<typeof saveConnectionRequestSchema>,
): Promise<MeshConnection[]> {
  const session = await takeLinkSession(services, userKey, linkSessionId, 'connection')
  const { scope, platform, mesh_user_id: meshUserId, created_at: issuedAt } = session
  return saveConnections(services, { userKey, meshUserId, scope, platform, payload, issuedAt })
}

/** `DELETE /connections/:id`: disconnects an account here at once, and revokes it at Mesh now or later. */
export const deleteConnection: RouteHandler = async (c) => {
  await removeConnection(c.get('services'), c.get('user').userKey, c.req.param('id') ?? '')
  return noContent(c)
}

/** `GET /connections/:id/holdings`: the account's balances, read with the stored token. */
export const getHoldings: RouteHandler = async (c) => {
  const services = c.get('services')
  const user = c.get('user')
  readQuery(c, [])
  await services.limits.take('reads', user.userKey)
  return json(c, await readHoldings(services, user.userKey, c.req.param('id') ?? ''))
}

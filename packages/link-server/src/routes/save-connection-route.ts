import type { MeshConnectionsAnswer } from 'react-mesh-link/contract'
import { saveConnections } from '../connections/save-connections'
import { readJson } from '../handler/read-json'
import { requireLinkSession } from '../link-sessions/require-link-session'
import { saveConnectionRequestSchema } from './connection-schemas'
import type { RouteHandler } from './route-handler'

/** `POST /connections`: saves what Link handed over, and answers with the connections that came of it. */
export const saveConnectionRoute: RouteHandler = async (c) => {
  const { services, user } = c.var
  const { linkSessionId, payload } = await readJson(
    c.req.raw,
    saveConnectionRequestSchema,
    services.maxBodyBytes,
  )
  const { scope } = await requireLinkSession(services, user.userKey, linkSessionId)
  const connections = await saveConnections(services, { userKey: user.userKey, scope, payload })
  return c.json({ connections } satisfies MeshConnectionsAnswer)
}

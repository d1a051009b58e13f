import type { ListIntegrationsResponse } from 'react-mesh-link/contract'
import { json, type RouteHandler, readQuery } from './context'

/**
 * `GET /integrations`: the institutions and wallets that Link can open, and whether they work. Read from Mesh at most
 * once a minute, for all users together.
 */
export const getIntegrations: RouteHandler = async (c) => {
  const services = c.get('services')
  readQuery(c, [])
  await services.limits.take('reads', c.get('user').userKey)
  return json(c, { integrations: await services.catalog.integrations() } satisfies ListIntegrationsResponse)
}

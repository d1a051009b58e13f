import type { LinkTokenResponse } from 'react-mesh-link/contract'
import { listAccessTokens } from '../connections/list-access-tokens'
import { findIntent, scopeOf } from '../intents/intents'
import { linkTokenRequestSchema } from '../schemas/link-token'
import { type BodyLimits, readJson } from './body'
import { json, type RouteHandler, readQuery } from './context'
import { mintLinkToken } from './mint-link-token'

/** `POST /link-token`: creates a link token for an intent, and returns the saved accounts for Link. */
export function createLinkToken(limits: BodyLimits): RouteHandler {
  return async (c) => {
    const asked = await readJson(c.req.raw, linkTokenRequestSchema, limits)
    const minted = await mintLinkToken(c.get('services'), c.get('user'), asked)
    return json(c, minted satisfies LinkTokenResponse)
  }
}

/**
 * `GET /access-tokens`, `GET /access-tokens?intent=`: saved accounts for any Link SDK; with an intent, only those of its
 * scope. Only for sessions that transfer.
 */
export const getAccessTokens: RouteHandler = async (c) => {
  const services = c.get('services')
  const user = c.get('user')
  const { intent: name } = readQuery(c, ['intent'])
  await services.limits.take('reads', user.userKey)
  const scope = name === undefined ? undefined : scopeOf(findIntent(services.intents, name))
  return json(c, await listAccessTokens(services, { userKey: user.userKey, scope }))
}

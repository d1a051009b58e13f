import type { IntegrationAccessToken, LinkTokenResponse } from 'react-mesh-link/contract'
import { listAccessTokens } from '../connections/list-access-tokens'
import { findIntent, scopeOf } from '../intents/intents'
import { linkTokenRequestSchema } from '../schemas/link-token'
import type { Services, User } from '../services'
import { meshUserIdsOf } from '../users/mesh-user-ids'
import { type BodyLimits, readJson } from './body'
import { json, type RouteHandler, readQuery } from './context'
import { mintLinkToken } from './mint-link-token'

/** `POST /link-token`: creates a link token for an intent, and returns the saved accounts for Link. */
export function createLinkToken(limits: BodyLimits): RouteHandler {
  return async (c) => {
    const asked = await readJson(c.req.raw, linkTokenRequestSchema, limits)
    const minted = await mintLinkToken(c.get('services'), c.get('user'), asked, c.req.raw)
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
  const query = readQuery(c, ['intent'])
  await services.limits.take('reads', user.userKey)
  return json(c, await accessTokensFor(services, user, query))
}

/**
 * Lists saved accounts for any Link SDK. Secret.
 *
 * @param query.intent only those of its scope
 * @throws `unknown_intent`
 */
export async function accessTokensFor(
  services: Services,
  { userKey }: User,
  { intent }: { intent?: string },
): Promise<IntegrationAccessToken[]> {
  const scope = intent === undefined ? undefined : scopeOf(findIntent(services.intents, intent))
  const [meshUserId] = await meshUserIdsOf(services.db, userKey)
  return listAccessTokens(services, { userKey, meshUserId, scope })
}

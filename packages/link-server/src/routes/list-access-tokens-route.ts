import { listAccessTokens } from '../connections/list-access-tokens'
import { findIntent } from '../intents/find-intent'
import type { RouteHandler } from './route-handler'

/** `GET /access-tokens`, `GET /access-tokens?intent=`: tokenIds to pass to any Link SDK; with an intent, of its scope. */
export const listAccessTokensRoute: RouteHandler = async (c) => {
  const { services, user } = c.var
  const name = c.req.query('intent')
  const scope = name === undefined ? undefined : (findIntent(services.intents, name).scope ?? 'write')
  return c.json(await listAccessTokens(services, { userKey: user.userKey, scope }))
}

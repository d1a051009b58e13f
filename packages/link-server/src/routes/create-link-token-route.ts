import type { LinkTokenResponse } from 'react-mesh-link/contract'
import { findConnection } from '../connections/find-connection'
import { findIntegrationId } from '../connections/find-integration-id'
import { listAccessTokens } from '../connections/list-access-tokens'
import { readJson } from '../handler/read-json'
import { findIntent } from '../intents/find-intent'
import { parseParams } from '../intents/parse-params'
import { createLinkSession } from '../link-sessions/create-link-session'
import { linkTokenRequestSchema } from './link-token-schemas'
import type { RouteHandler } from './route-handler'

/** Mesh's own limit; it does not say it in its answer. */
const LINK_TOKEN_SECONDS = 600

/** `POST /link-token`: mints a link token for an intent, and gives the saved accounts to pass along. */
export const createLinkTokenRoute: RouteHandler = async (c) => {
  const { services, user } = c.var
  const body = await readJson(c.req.raw, linkTokenRequestSchema, services.maxBodyBytes)
  const { connectionId, savedAccounts = 'all', platform = 'web' } = body
  const intent = findIntent(services.intents, body.intent)
  const params = await parseParams(intent.params, body.params)
  const connection =
    connectionId === undefined ? undefined : await findConnection(services, user.userKey, connectionId)

  const [options, integrationId] = await Promise.all([
    intent.linkToken({ params, userId: user.userId, platform }),
    connection && findIntegrationId(services, connection),
  ])
  const scope = intent.scope ?? 'write'
  const [minted, linkSessionId, accessTokens] = await Promise.all([
    services.mesh.createLinkToken({
      ...options,
      ...(integrationId && { integrationId }),
      userId: user.userKey,
    }),
    createLinkSession(services, { user, intent: body.intent, scope }),
    listAccessTokens(services, {
      userKey: user.userKey,
      scope,
      connectionId: connection?.id,
      which: savedAccounts,
    }),
  ])
  await services.housekeep()

  services.emit({ type: 'link_token_created', intent: body.intent, platform, linkSessionId })
  return c.json({
    linkToken: minted.linkToken,
    ...(minted.paymentLink && { paymentLink: minted.paymentLink }),
    expiresInSeconds: LINK_TOKEN_SECONDS,
    linkSessionId,
    accessTokens,
  } satisfies LinkTokenResponse)
}

import { randomUUID } from 'node:crypto'
import type { LinkTokenResponse } from 'react-mesh-link/contract'
import { findConnection, findIntegrationId } from '../connections/find-connection'
import { listAccessTokens } from '../connections/list-access-tokens'
import { findIntent, scopeOf } from '../intents/intents'
import { parseParams } from '../intents/params'
import { createLinkSession } from '../link-sessions/link-sessions'
import { linkTokenRequestSchema } from '../schemas/link-token'
import { requeueMessagesOfUsers } from '../settlement/inbox'
import { toRequestedTransfer } from '../transfers/requested-transfer'
import { type BodyLimits, readJson } from './body'
import { json, type RouteHandler, readQuery } from './context'
import { callIntegrator } from './guards'

/** Lifetime of a link token, from Mesh's guide "Fetch a link token". Mesh's answer does not contain it. */
const LINK_TOKEN_SECONDS = 600

/** `POST /link-token`: creates a link token for an intent, and returns the saved accounts for Link. */
export function createLinkToken(limits: BodyLimits): RouteHandler {
  return async (c) => {
    const services = c.get('services')
    const user = c.get('user')
    const body = await readJson(c.req.raw, linkTokenRequestSchema, limits)
    const { connectionId, savedAccounts = 'all', platform = 'web' } = body
    const intent = findIntent(services.intents, body.intent)
    const params = await parseParams(intent.params, body.params)
    await services.limits.take('linkTokens', user.userKey)
    const connection =
      connectionId === undefined ? undefined : await findConnection(services, user.userKey, connectionId)

    const [options, integrationId] = await Promise.all([
      callIntegrator(`intents.${body.intent}.linkToken`, () =>
        intent.linkToken({ params, userId: user.userId, platform }),
      ),
      connection && findIntegrationId(services, connection),
    ])
    const scope = scopeOf(intent)
    const asked = toRequestedTransfer(options, randomUUID)
    const { transferOptions } = options
    const [minted, accessTokens] = await Promise.all([
      services.mesh.createLinkToken(
        {
          ...options,
          ...(transferOptions && {
            transferOptions: { ...transferOptions, transactionId: asked?.transactionId },
          }),
          ...(integrationId && { integrationId }),
          userId: user.userKey,
        },
        scope,
      ),
      listAccessTokens(services, {
        userKey: user.userKey,
        scope,
        connectionId: connection?.id,
        // Mesh ends a session without a transfer when it gets saved accounts (measured in 2026).
        which: transferOptions ? savedAccounts : 'none',
      }),
    ])
    // After Mesh's answer, so that a failed call leaves no session.
    const session = await createLinkSession(services, { user, intent: body.intent, scope, platform, asked })
    if (session.isNewUser) await requeueMessagesOfUsers(services, [user.userKey])

    services.emit({ type: 'link_token_created', intent: body.intent, platform, linkSessionId: session.id })
    return json(c, {
      linkToken: minted.linkToken,
      ...(minted.paymentLink && { paymentLink: minted.paymentLink }),
      expiresInSeconds: LINK_TOKEN_SECONDS,
      linkSessionId: session.id,
      accessTokens,
    } satisfies LinkTokenResponse)
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

import { randomUUID } from 'node:crypto'
import type { LinkTokenRequest, LinkTokenResponse } from 'react-mesh-link/contract'
import { findConnection, findIntegrationId } from '../connections/find-connection'
import { listAccessTokens } from '../connections/list-access-tokens'
import { listConnections, toWireConnection } from '../connections/list-connections'
import { withAccessToken } from '../connections/with-access-token'
import { checkLinkTokenRequest } from '../intents/check-request'
import { checkIntentData } from '../intents/intent-data'
import { findIntent, scopeOf } from '../intents/intents'
import { parseParams } from '../intents/params'
import { createLinkSession } from '../link-sessions/link-sessions'
import { callIntegrator } from '../problems/call-integrator'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { Services, User } from '../services'
import { requeueMessagesOfUsers } from '../settlement/inbox'
import { toRequestedTransfer } from '../transfers/requested-transfer'
import { meshUserIdOf } from '../users/mesh-user-ids'

/** Lifetime of a link token, from Mesh's guide "Fetch a link token". Mesh's answer does not contain it. */
const LINK_TOKEN_SECONDS = 600

/** Names in a message. A catalog has hundreds of wallets. */
const MAX_NAMES = 5

/**
 * Creates a link token for an intent, and returns the saved accounts for Link.
 *
 * @param asked a checked request
 * @param request the page's request, for the intent
 * @throws `unknown_intent`, `invalid_params`, `rate_limited`, `connection_not_found`, `integration_unknown`, what the
 *   intent threw, or `MeshApiError`
 */
export async function mintLinkToken(
  services: Services,
  user: User,
  asked: LinkTokenRequest,
  request?: Request,
): Promise<LinkTokenResponse> {
  const { connectionId, integration, savedAccounts = 'all', platform = 'web' } = asked
  const intent = findIntent(services.intents, asked.intent)
  const params = await parseParams(intent.params, asked.params)
  await services.limits.take('linkTokens', user.userKey)
  const connection =
    connectionId === undefined ? undefined : await findConnection(services, user.userKey, connectionId)
  const chosenId = integration === undefined ? undefined : await chooseIntegration(services, integration)

  const [returned, integrationId] = await Promise.all([
    callIntegrator(`intents.${asked.intent}.linkToken`, () =>
      intent.linkToken({
        params,
        userId: user.userId,
        platform,
        request,
        connection: connection && toWireConnection(connection, services.now()),
        connections: () => listConnections(services, user.userKey),
        mesh: {
          withAccessToken: (id, use) => withAccessToken(services, user.userKey, id, use),
          integrations: () => services.catalog.integrations(),
        },
      }),
    ),
    connection && findIntegrationId(services, connection),
  ])
  const scope = scopeOf(intent)
  const { title, data, ...options } = checkLinkTokenRequest(asked.intent, returned)
  const transfer = toRequestedTransfer(options, randomUUID)
  const checkedData = checkIntentData(asked.intent, data)
  const { transferOptions } = options
  const { meshUserId, isNew } = connection
    ? { meshUserId: connection.mesh_user_id ?? user.userKey, isNew: false }
    : await meshUserIdOf(services, user)
  const [minted, accessTokens] = await Promise.all([
    services.mesh.createLinkToken(
      {
        // An intent that decides the institution keeps it; only a saved account needs its own.
        ...(chosenId && { integrationId: chosenId }),
        ...options,
        ...(transferOptions && {
          transferOptions: { ...transferOptions, transactionId: transfer?.transactionId },
        }),
        ...(integrationId && { integrationId }),
        userId: meshUserId,
      },
      scope,
    ),
    listAccessTokens(services, {
      userKey: user.userKey,
      meshUserId,
      scope,
      connectionId: connection?.id,
      // Mesh ends a session without a transfer when it gets saved accounts (measured in 2026).
      which: transferOptions ? savedAccounts : 'none',
    }),
  ])
  // After Mesh's answer, so that a failed call leaves no session.
  const session = await createLinkSession(services, {
    user,
    intent: asked.intent,
    scope,
    platform,
    meshUserId,
    asked: transfer,
  })
  if (isNew || session.isNewUser) await requeueMessagesOfUsers(services, [meshUserId])

  services.emit({ type: 'link_token_created', intent: asked.intent, platform, linkSessionId: session.id })
  return {
    linkToken: minted.linkToken,
    ...(minted.paymentLink && { paymentLink: minted.paymentLink }),
    expiresInSeconds: LINK_TOKEN_SECONDS,
    linkSessionId: session.id,
    accessTokens,
    ...(title !== undefined && { title }),
    ...(checkedData !== undefined && { data: checkedData }),
  }
}

/**
 * Mesh's id of the institution that the page chose.
 *
 * @throws `integration_unknown` when none or several have this id, name or type; `MeshApiError`
 */
async function chooseIntegration({ catalog }: Services, idOrName: string): Promise<string> {
  const [found, ...others] = await catalog.findIntegrations(idOrName)
  if (!found) {
    throw new MeshLinkProblem(
      'integration_unknown',
      'Mesh has no institution with that id, name or type. Take one from GET /integrations.',
    )
  }
  if (others.length === 0) return found.id
  const names = [found, ...others].slice(0, MAX_NAMES).map(({ name, id }) => name || id)
  const more = others.length >= MAX_NAMES ? ' and others' : ''
  throw new MeshLinkProblem(
    'integration_unknown',
    `Several institutions have that name or type: ${names.join(', ')}${more}. Give the id of one from GET /integrations, or its name if no other has it.`,
  )
}

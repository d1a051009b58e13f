import { Hono } from 'hono'
import { z } from 'zod'
import { brokerTypeOf } from '../http/broker-type'
import { monogramLogo } from '../logo/monogram-logo'
import { brokerAccount } from '../model/accounts'
import type { Integration } from '../model/catalog/integration'
import { type ConnectedAccounts, chooseAccounts, connectAccounts } from '../model/connect/connect'
import { accessDelay, type DelayedAccess, delayAccess } from '../model/connect/delayed-access'
import { readCommand, text } from './body'
import type { LinkContext, LinkEnv } from './context'
import type { LinkAccessTokenMessage, LinkConnect, LinkConnected, LinkDelayed } from './contract'

const body = z.object({ challengeKey: text, accountIds: z.array(text).max(100) })

/** `POST /link-api/{clientId}/connect`: connects the chosen accounts, now or when the institution gives access. */
export function connectRoute(link: LinkContext) {
  const { store } = link
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = await readCommand(c, body)
    const outcome = await store.run<ConnectedAccounts | DelayedAccess>((state, context) => {
      const chosen = chooseAccounts(state, command, context.now)
      const delay = accessDelay(state, chosen, context.now)
      return delay ? delayAccess(chosen, delay, context) : connectAccounts(state, command, context)
    })
    const answer: LinkConnect =
      'refresh' in outcome ? delayedMessage(outcome, link) : linkConnected(outcome, link)
    return c.json(answer)
  })
}

/** A new connection, in the form of the contract. */
export function linkConnected(connected: ConnectedAccounts, link: HandOver): LinkConnected {
  return {
    step: 'connected',
    connectionKey: connected.connectionKey,
    accountName: connected.accounts[0]?.account.name ?? '',
    payload: accessTokenMessage(connected, link),
  }
}

/** What the payloads for the host page depend on. */
type HandOver = Pick<LinkContext, 'now' | 'brokerTypes'>

/** The payload for the host page: the tokens of a connection. */
export function accessTokenMessage(
  connected: ConnectedAccounts,
  { now, brokerTypes }: HandOver,
): LinkAccessTokenMessage {
  const { integration, connection, accounts, isReconnected, refreshExpiresAt } = connected
  const secondsUntil = (time: number) => Math.max(0, Math.round((time - now()) / 1000))
  return {
    accountTokens: accounts.map(({ account, accessToken, refreshToken }) => ({
      account: brokerAccount(connection, account, isReconnected),
      accessToken,
      ...(refreshToken !== undefined && { refreshToken }),
      ...(connection.tokenId !== undefined && { tokenId: connection.tokenId }),
    })),
    brokerBrandInfo: brandInfo(integration),
    ...(connection.loginExpiresAt !== undefined && {
      expiresInSeconds: secondsUntil(connection.loginExpiresAt),
    }),
    ...(refreshExpiresAt !== undefined && {
      refreshTokenExpiresInSeconds: secondsUntil(refreshExpiresAt),
    }),
    brokerType: brokerTypeOf(integration, brokerTypes),
    brokerName: integration.name,
  }
}

const SECOND = 1000
const HOUR = 3600 * SECOND

/** The payload for the host page until the institution gives access. */
function delayedMessage(
  { integration, refresh }: DelayedAccess,
  { now, brokerTypes }: HandOver,
): LinkDelayed {
  return {
    step: 'delayed',
    hours: Math.ceil((refresh.usableFrom - now()) / HOUR),
    payload: {
      refreshToken: refresh.token,
      refreshTokenExpiresInSeconds: Math.round((refresh.expiresAt - now()) / SECOND),
      brokerType: brokerTypeOf(integration, brokerTypes),
      brokerName: integration.name,
      brokerBrandInfo: brandInfo(integration),
    },
  }
}

/** Logo and colour, for the host page. */
function brandInfo(integration: Integration): LinkAccessTokenMessage['brokerBrandInfo'] {
  return { brokerLogo: monogramLogo(integration), brokerPrimaryColor: integration.color }
}

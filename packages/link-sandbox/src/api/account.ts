import type { B2BBrokerRefreshTokenResponse } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../http/authenticate'
import { readBody } from '../http/body'
import { brokerType } from '../http/broker-type'
import { ApiError, envelope } from '../http/envelope'
import { brokerAccount } from '../model/accounts'
import { type Grant, refreshToken } from '../model/connect/grant'
import { revokeConnection } from '../model/connect/seed-connection'
import { Refusal } from '../model/state/refusal'
import type { ApiContext } from './context'

/** What every call with an end user's token carries. */
export const tokenFields = { authToken: z.string().min(1, 'must not be empty'), type: brokerType }

const removeBody = z.strictObject(tokenFields)

/** `DELETE /api/v1/account`: removes a connection for good. */
export function accountRoute({ store }: ApiContext) {
  return new Hono<ApiEnv>().delete('/', async (c) => {
    const { authToken, type } = await readBody(c, removeBody)
    const { clientId } = c.get('caller')
    await store.run((state, given) => revokeConnection(state, { clientId, token: authToken, type }, given))
    return c.json(envelope('ok'))
  })
}

const refreshBody = z.strictObject({
  type: brokerType,
  refreshToken: z.string().min(1, 'must not be empty'),
  createNewRefreshToken: z.boolean().nullish(),
  accessToken: z.string().nullish(),
  tradeToken: z.string().nullish(),
  mfaCode: z.string().nullish(),
  metadata: z.record(z.string(), z.string().nullable()).nullish(),
})

/** `POST /api/v1/token/refresh`: a new access token of a connection. */
export function tokenRefreshRoute({ store, now }: ApiContext) {
  return new Hono<ApiEnv>().post('/', async (c) => {
    const request = await readBody(c, refreshBody)
    const { clientId } = c.get('caller')
    const command = {
      clientId,
      type: request.type,
      refreshToken: request.refreshToken,
      createNewRefreshToken: request.createNewRefreshToken ?? false,
    }
    const refreshed = await store
      .run((state, given) => refreshToken(state, command, given))
      .catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
        throw new ApiError('badRequest', error.message, {
          displayMessage: 'Could not refresh the authentication token. The provided data is not correct',
        })
      })
    const secondsUntil = (time: number | undefined) =>
      time === undefined ? null : Math.max(0, Math.round((time - now()) / 1000))
    const content = {
      status: 'succeeded',
      errorMessage: null,
      expiresInSeconds: secondsUntil(refreshed.accessExpiresAt),
      refreshTokenExpiresInSeconds: secondsUntil(refreshed.refreshExpiresAt),
      brokerAccountTokens: refreshed.accounts.map((account) => ({
        account: brokerAccount(refreshed.connection, account),
        accessToken: refreshed.accessToken,
        refreshToken: refreshed.refreshToken ?? null,
        tokenId: refreshed.tokenId ?? null,
      })),
    } satisfies B2BBrokerRefreshTokenResponse
    return c.json(envelope('ok', { content }))
  })
}

/** A grant whose login still holds: for answers that have no word of their own for one that does not. */
export function liveGrant(grant: Grant): Grant {
  if (!grant.needsLogin) return grant
  throw new ApiError('badRequest', 'Unauthorized token', {
    displayMessage: `The login at ${grant.integration.name} has expired. Please connect this account again.`,
  })
}

import type { B2BBrokerRefreshTokenResponse } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../http/authenticate'
import { nonEmptyText, readBody } from '../http/body'
import { brokerType, catalogTypeOf } from '../http/broker-type'
import { ApiError, envelope } from '../http/envelope'
import { brokerAccount } from '../model/accounts'
import { refreshToken, revokeConnection } from '../model/connect/tokens'
import { Refusal } from '../model/state/refusal'
import type { ApiContext } from './context'
import { readToken, tokenFields } from './integration-token'

const removeBody = z.strictObject(tokenFields)

/** `DELETE /api/v1/account`: removes a connection and all its tokens. */
export function accountRoute(api: ApiContext) {
  return new Hono<ApiEnv>().delete('/', async (c) => {
    const command = { ...readToken(api, await readBody(c, removeBody)), clientId: c.get('caller').clientId }
    await api.store.run((state, context) => revokeConnection(state, command, context))
    return c.json(envelope('ok'))
  })
}

const refreshBody = z.strictObject({
  type: brokerType,
  refreshToken: nonEmptyText,
  createNewRefreshToken: z.boolean().nullish(),
  accessToken: z.string().nullish(),
  tradeToken: z.string().nullish(),
  mfaCode: z.string().nullish(),
  metadata: z.record(z.string(), z.string().nullable()).nullish(),
})

/** `POST /api/v1/token/refresh`: a new access token of a connection. */
export function tokenRefreshRoute({ store, now, brokerTypes }: ApiContext) {
  return new Hono<ApiEnv>().post('/', async (c) => {
    const request = await readBody(c, refreshBody)
    const { clientId } = c.get('caller')
    const command = {
      clientId,
      type: catalogTypeOf(request.type, brokerTypes),
      refreshToken: request.refreshToken,
      createNewRefreshToken: request.createNewRefreshToken ?? false,
    }
    const refreshed = await store
      .run((state, context) => refreshToken(state, command, context))
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

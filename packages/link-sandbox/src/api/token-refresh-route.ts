import type { B2BBrokerRefreshTokenResponse } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import { brokerAccount } from '../model/broker-account'
import { refreshToken } from '../model/refresh-token'
import { Refusal } from '../model/refusal'
import type { ApiContext } from './api-context'
import type { ApiEnv } from './api-env'
import { ApiError } from './api-error'
import { brokerType } from './broker-type'
import { envelope } from './envelope'
import { readBody } from './read-body'

const body = z.strictObject({
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
    const request = await readBody(c, body)
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

import type { DeFiWalletVerificationResponse } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import { verificationsOf } from '../model/verifications-of'
import type { ApiContext } from './api-context'
import type { ApiEnv } from './api-env'
import { envelope } from './envelope'
import { readQuery } from './read-query'

const query = z.object({
  userId: z.string().min(1).max(300).optional(),
  address: z.string().min(1).max(256).optional(),
})

/** `GET wallets/verify`: which wallets a user has proved to own, the last first. Without a filter it answers all of the client's. */
export function walletsVerifyRoute({ store }: ApiContext) {
  return new Hono<ApiEnv>().get('/', (c) => {
    const { clientId } = c.get('caller')
    const found = verificationsOf(store.state, { clientId, ...readQuery(c, query) })
    const content = {
      verifications: found.map((one) => ({
        userId: one.userId,
        address: one.address,
        xPubKey: null,
        networkType: one.networkType,
        verificationMethod: 'signedMessage',
        message: one.message,
        signedMessageHash: one.signature,
        timestamp: Math.floor(one.verifiedAt / 1000),
      })),
    } satisfies DeFiWalletVerificationResponse
    return c.json(envelope('ok', { content }))
  })
}

import type { B2BBrokerAccountDetailsResponse, DeFiWalletVerificationResponse } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import { type ApiEnv, requirePermission } from '../http/authenticate'
import { readBody, readQuery } from '../http/body'
import { ApiError, envelope } from '../http/envelope'
import { identityOf } from '../model/accounts'
import { findIntegration } from '../model/catalog/integrations'
import { requireAccessGrant } from '../model/connect/grant'
import { verificationsOf } from '../model/wallet/proof'
import { liveGrant } from './account'
import type { ApiContext } from './context'

const INFO = [
  ...(['firstName', 'middleName', 'lastName', 'accountNumber', 'email', 'mobileNumber'] as const),
  ...(['companyName', 'countryCode', 'city', 'postalCode', 'address', 'id', 'dateOfBirth'] as const),
] as const

const fields = { authToken: z.string().min(1, 'must not be empty'), integrationId: z.guid('must be a UUID') }
const exchangeBody = z.strictObject({ ...fields, accountInfo: z.array(z.enum(INFO)).max(100).nullish() })

/** `POST exchange/verify`, and `account/verify` that it replaced: who holds the account at the institution. */
export function exchangeVerifyRoute(context: ApiContext, options: { withAccountInfo: boolean }) {
  const { store, now } = context
  const body = options.withAccountInfo ? exchangeBody : exchangeBody.omit({ accountInfo: true })
  return new Hono<ApiEnv>().post('/', requirePermission('read'), async (c) => {
    const asked: z.output<typeof exchangeBody> = await readBody(c, body)
    const integration = findIntegration(asked.integrationId)
    if (!integration) {
      const message = `No integration has the id ${asked.integrationId}.`
      throw new ApiError('badRequest', message, { errorType: 'invalidField' })
    }
    const token = { clientId: c.get('caller').clientId, token: asked.authToken, type: integration.type }
    const { accounts, connection } = liveGrant(requireAccessGrant(store.state, token, now()))
    const content = {
      integrationName: integration.name,
      ...only(identityOf(connection.username, accounts[0]?.accountId ?? ''), asked.accountInfo),
    } satisfies B2BBrokerAccountDetailsResponse
    return c.json(envelope('ok', { content }))
  })
}

/** The parts of an identity that were asked for; all of them when nothing was. */
function only(
  identity: ReturnType<typeof identityOf>,
  info: readonly (typeof INFO)[number][] | null | undefined,
): Partial<typeof identity> {
  if (!info?.length) return identity
  const names = new Set<string>(info.flatMap((name) => (name === 'id' ? ['idType', 'idNumber'] : [name])))
  return Object.fromEntries(Object.entries(identity).filter(([name]) => names.has(name)))
}

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

import type { B2BBrokerAccountDetailsResponse, DeFiWalletVerificationResponse } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import { type ApiEnv, requirePermission } from '../http/authenticate'
import { nonEmptyText, readBody, readQuery, uuid } from '../http/body'
import { envelope, invalidField } from '../http/envelope'
import { identityOf } from '../model/accounts'
import { findIntegration } from '../model/catalog/integrations'
import { requireAccessGrant } from '../model/connect/grant'
import { verificationsOf } from '../model/wallet/proof'
import type { ApiContext } from './context'
import { liveGrant, readToken } from './integration-token'

const INFO = [
  ...(['firstName', 'middleName', 'lastName', 'accountNumber', 'email', 'mobileNumber'] as const),
  ...(['companyName', 'countryCode', 'city', 'postalCode', 'address', 'id', 'dateOfBirth'] as const),
] as const

const fields = { authToken: nonEmptyText, integrationId: uuid }
const exchangeBody = z.strictObject({ ...fields, accountInfo: z.array(z.enum(INFO)).max(100).nullish() })

/** `POST exchange/verify` and the deprecated `account/verify`: the identity of the account's owner. */
export function exchangeVerifyRoute(context: ApiContext, options: { withAccountInfo: boolean }) {
  const { store, now } = context
  const body = options.withAccountInfo ? exchangeBody : exchangeBody.omit({ accountInfo: true })
  return new Hono<ApiEnv>().post('/', requirePermission('read'), async (c) => {
    const request: z.output<typeof exchangeBody> = await readBody(c, body)
    const integration = findIntegration(request.integrationId)
    if (!integration) {
      throw invalidField(`No integration has the id ${request.integrationId}.`)
    }
    const { clientId } = c.get('caller')
    const token = readToken(context, { authToken: request.authToken, type: integration.type })
    const { accounts, connection } = liveGrant(requireAccessGrant(store.state, { clientId, ...token }, now()))
    const content = {
      integrationName: integration.name,
      ...pickInfo(identityOf(connection.username, accounts[0]?.accountId ?? ''), request.accountInfo),
    } satisfies B2BBrokerAccountDetailsResponse
    return c.json(envelope('ok', { content }))
  })
}

/** The requested fields of an identity. All fields when none are requested. */
function pickInfo(
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

/** `GET wallets/verify`: the wallets that users have proved to own, latest first. Without a filter: all of the client. */
export function walletsVerifyRoute({ store }: ApiContext) {
  return new Hono<ApiEnv>().get('/', (c) => {
    const { clientId } = c.get('caller')
    const found = verificationsOf(store.state, { clientId, ...readQuery(c, query) })
    const content = {
      verifications: found.map((verification) => ({
        userId: verification.userId,
        address: verification.address,
        xPubKey: null,
        networkType: verification.networkType,
        verificationMethod: 'signedMessage',
        message: verification.message,
        signedMessageHash: verification.signature,
        timestamp: Math.floor(verification.verifiedAt / 1000),
      })),
    } satisfies DeFiWalletVerificationResponse
    return c.json(envelope('ok', { content }))
  })
}

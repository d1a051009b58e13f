import type { B2BBrokerAccountDetailsResponse } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import { findIntegration } from '../model/catalog/find-integration'
import { identityOf } from '../model/identity-of'
import { requireAccessGrant } from '../model/require-access-grant'
import type { ApiContext } from './api-context'
import type { ApiEnv } from './api-env'
import { ApiError } from './api-error'
import { envelope } from './envelope'
import { liveGrant } from './live-grant'
import { readBody } from './read-body'
import { requirePermission } from './require-permission'

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

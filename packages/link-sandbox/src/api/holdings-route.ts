import { Hono } from 'hono'
import { z } from 'zod'
import { holdingsOf } from '../model/holdings-of'
import { unitsToNumber } from '../model/money/units-to-number'
import { valueInCents } from '../model/money/value-in-cents'
import { Refusal } from '../model/refusal'
import { requireGrant } from '../model/require-grant'
import type { ApiContext } from './api-context'
import type { ApiEnv } from './api-env'
import { brokerType } from './broker-type'
import { envelope } from './envelope'
import { readBody } from './read-body'

const body = z.strictObject({
  authToken: z.string().min(1, 'must not be empty'),
  type: brokerType,
  includeMarketValue: z.boolean().optional(),
})

/** `POST /api/v1/holdings/get`: what the accounts of a token hold, added up. */
export function holdingsRoute({ store, now }: ApiContext) {
  return new Hono<ApiEnv>().post('/get', async (c) => {
    const { authToken, type, includeMarketValue } = await readBody(c, body)
    const { clientId } = c.get('caller')
    const grant = requireGrant(store.state, { clientId, token: authToken, type }, now())
    if (grant.token.kind === 'refresh') throw new Refusal('token_unauthorized', 'Unauthorized token')
    const [first] = grant.accounts
    const holdings = grant.needsLogin ? [] : holdingsOf(store.state, grant.accounts)
    const content = {
      status: grant.needsLogin ? 'notAuthorized' : 'succeeded',
      errorMessage: grant.needsLogin ? 'The login at the institution has expired.' : '',
      displayMessage: grant.needsLogin ? 'Please connect this account again.' : '',
      notSupportedEquityPositions: [],
      notSupportedCryptocurrencyPositions: [],
      nftPositions: [],
      optionPositions: [],
      type: grant.integration.type,
      accountId: first?.accountId ?? null,
      institutionName: grant.integration.name,
      accountName: first?.name ?? null,
      equityPositions: [],
      cryptocurrencyPositions: holdings.map(({ asset, units }) => ({
        name: asset.name,
        symbol: asset.symbol,
        amount: unitsToNumber(units, asset.decimals),
        costBasis: null,
        ...(includeMarketValue && {
          marketValue: unitsToNumber(valueInCents(units, asset), 2),
          lastPrice: Number(asset.price),
        }),
      })),
    }
    return c.json(envelope('ok', { content }))
  })
}

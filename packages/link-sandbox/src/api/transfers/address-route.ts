import type { B2BBrokerCryptocurrencyDepositAddressResponse } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import { findAsset } from '../../model/catalog/find-asset'
import { findNetwork } from '../../model/catalog/find-network'
import { needsKyc } from '../../model/managed/needs-kyc'
import { Refusal } from '../../model/refusal'
import { requireAccessGrant } from '../../model/require-access-grant'
import { sourceAddress } from '../../model/source-address'
import type { ApiContext } from '../api-context'
import type { ApiEnv } from '../api-env'
import { ApiError } from '../api-error'
import { envelope } from '../envelope'
import { readBody } from '../read-body'
import { tokenFields } from '../token-fields'
import { ADDRESS_TYPES, symbolOfAddressType } from './address-types'

const body = z.strictObject({
  ...tokenFields,
  symbol: z.string().max(64).nullish(),
  addressType: z.enum(ADDRESS_TYPES).nullish(),
  networkId: z.guid('must be a UUID').nullish(),
  mfaCode: z.string().nullish(),
})

/** `POST address/get`: where a connected account takes deposits of an asset. */
export function addressRoute({ store, now }: ApiContext) {
  return new Hono<ApiEnv>().post('/address/get', async (c) => {
    const asked = await readBody(c, body)
    const { clientId } = c.get('caller')
    const grant = requireAccessGrant(
      store.state,
      { clientId, token: asked.authToken, type: asked.type },
      now(),
    )
    const [account] = grant.accounts
    if (!account || grant.needsLogin) throw new Refusal('token_unauthorized', 'Unauthorized token')
    const symbol = asked.symbol ?? (asked.addressType ? symbolOfAddressType(asked.addressType) : undefined)
    if (!symbol && !asked.addressType) throw missing('symbol')
    if (!asked.networkId) throw missing('networkId')
    const asset = symbol === undefined ? undefined : findAsset(symbol)
    const network = findNetwork(asked.networkId)
    if (grant.integration.category === 'wallet' || !asset || !network || !asset.networks[network.id]) {
      throw new ApiError('notFound', 'Address for the required symbol is not found.')
    }
    const isKycDue = needsKyc(store.state, grant)
    const content = {
      symbol: asset.symbol,
      address: isKycDue ? null : sourceAddress(network, account.accountId),
      chain: network.name,
      memo: null,
      minimumDepositAmount: asset.networks[network.id]?.minAmount ?? null,
      networkId: network.id,
      brokerResponseStatus: isKycDue ? 'kycRequired' : null,
      errorMessage: isKycDue ? 'The institution wants to verify the identity of the account’s owner.' : null,
    } satisfies B2BBrokerCryptocurrencyDepositAddressResponse
    return c.json(envelope('ok', { content }))
  })
}

function missing(name: string): ApiError {
  return new ApiError('badRequest', `${name} parameter not specified`, { errorType: 'missingField' })
}

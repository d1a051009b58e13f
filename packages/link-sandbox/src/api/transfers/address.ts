import type { B2BBrokerCryptocurrencyDepositAddressResponse } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../../http/authenticate'
import { readBody, uuid } from '../../http/body'
import { ApiError, envelope, missingField } from '../../http/envelope'
import { findAsset } from '../../model/catalog/assets'
import { findNetwork } from '../../model/catalog/networks'
import { requireAccessGrant } from '../../model/connect/grant'
import { Refusal } from '../../model/state/refusal'
import { sourceAddress } from '../../model/transfer/source'
import { needsKyc } from '../../model/transfer-api/source'
import type { ApiContext } from '../context'
import { readToken, tokenFields } from '../integration-token'
import { ADDRESS_TYPES, symbolOfAddressType } from './fields'

const addressBody = z.strictObject({
  ...tokenFields,
  symbol: z.string().max(64).nullish(),
  addressType: z.enum(ADDRESS_TYPES).nullish(),
  networkId: uuid.nullish(),
  mfaCode: z.string().nullish(),
})

/** `POST address/get`: the deposit address of a connected account for an asset. */
export function addressRoute(api: ApiContext) {
  const { store, now } = api
  return new Hono<ApiEnv>().post('/address/get', async (c) => {
    const request = await readBody(c, addressBody)
    const { clientId } = c.get('caller')
    const grant = requireAccessGrant(store.state, { clientId, ...readToken(api, request) }, now())
    const [account] = grant.accounts
    if (!account || grant.needsLogin) throw new Refusal('token_unauthorized', 'Unauthorized token')
    const symbol =
      request.symbol ?? (request.addressType ? symbolOfAddressType(request.addressType) : undefined)
    if (!symbol && !request.addressType) throw missingField('symbol')
    if (!request.networkId) throw missingField('networkId')
    const asset = symbol === undefined ? undefined : findAsset(symbol)
    const network = findNetwork(request.networkId)
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

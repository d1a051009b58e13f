import type { HttpBindings } from '@hono/node-server'
import type {
  B2BBrokerCryptocurrencyDepositAddressResponse,
  TransferVerificationResponse,
  UpdateTransferResponse,
} from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import { type ApiEnv, requirePermission } from '../../http/authenticate'
import { readBody, readGetBody } from '../../http/body'
import { ApiError, envelope } from '../../http/envelope'
import { transferModel } from '../../http/transfer-model'
import { findAsset } from '../../model/catalog/assets'
import { findIntegration } from '../../model/catalog/integrations'
import { findNetwork, isAddressOf } from '../../model/catalog/networks'
import { requireAccessGrant } from '../../model/connect/grant'
import type { TransferRecord } from '../../model/state/records'
import { Refusal } from '../../model/state/refusal'
import { sourceAddress } from '../../model/transfer/source'
import { findTransferOf } from '../../model/transfer-api/execute'
import { needsKyc, transferSource } from '../../model/transfer-api/source'
import { tokenFields } from '../account'
import type { ApiContext } from '../context'
import { ADDRESS_TYPES, supports, symbolOfAddressType } from './fields'

const addressBody = z.strictObject({
  ...tokenFields,
  symbol: z.string().max(64).nullish(),
  addressType: z.enum(ADDRESS_TYPES).nullish(),
  networkId: z.guid('must be a UUID').nullish(),
  mfaCode: z.string().nullish(),
})

/** `POST address/get`: where a connected account takes deposits of an asset. */
export function addressRoute({ store, now }: ApiContext) {
  return new Hono<ApiEnv>().post('/address/get', async (c) => {
    const asked = await readBody(c, addressBody)
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

const text = z.string().max(256).nullish()
const verifyBody = z.strictObject({ integrationId: text, token: text, networkId: text, targetAddress: text })

type Failure = NonNullable<TransferVerificationResponse['failureReason']>

/** `GET verify`, with a body as Mesh has it: whether a transfer could be made, without any account. What is left out is not checked. */
export function verifyRoute() {
  return new Hono<ApiEnv & { Bindings: HttpBindings }>().get('/verify', async (c) => {
    const failure = failureOf(await readGetBody(c, verifyBody))
    const content = failure
      ? { status: 'failed' as const, errorMessage: failure[1], failureReason: failure[0] }
      : {
          status: 'succeeded' as const,
          errorMessage: 'transfer request verification is successful',
          failureReason: null,
        }
    return c.json(envelope('ok', { content: content satisfies TransferVerificationResponse }))
  })
}

function failureOf(asked: z.output<typeof verifyBody>): [Failure, string] | undefined {
  const { integrationId, token, networkId, targetAddress } = asked
  const integration = integrationId ? findIntegration(integrationId) : undefined
  const network = networkId ? findNetwork(networkId) : undefined
  const asset = token ? findAsset(token) : undefined
  if (integrationId && !integration) {
    return ['notSupportedOnIntegration', 'There is no integration with this id.']
  }
  if (networkId && !network) return ['notSupportedOnNetwork', 'There is no network with this id.']
  if (token && !asset) return ['notSupportedOnToken', 'There is no such token.']
  if (integration && network && !supports(integration, network)) {
    return ['notSupportedOnIntegration', `${integration.name} doesn’t send over ${network.name}.`]
  }
  if (asset && network && !asset.networks[network.id]) {
    return ['notSupportedOnNetwork', `${asset.symbol} can’t be sent over ${network.name}.`]
  }
  if (targetAddress && network && !isAddressOf(network, targetAddress)) {
    return ['invalidAddressFormat', `This is not an address of the network ${network.name}.`]
  }
  return undefined
}

const updateBody = z.strictObject({
  ...tokenFields,
  transactionId: z.string().min(1, 'must not be empty').max(256),
})

/** `POST update`: asks the institution how a transfer stands. It changes nothing here: the sandbox always knows. */
export function updateRoute({ store, now }: ApiContext) {
  return new Hono<ApiEnv>().post('/update', requirePermission('write'), async (c) => {
    const { authToken: token, type, transactionId } = await readBody(c, updateBody)
    const { clientId } = c.get('caller')
    const grant = transferSource(store.state, { clientId, from: { token, type } }, now())
    const transfer = findTransferOf(store.state, grant, transactionId)
    if (!transfer) throw new ApiError('badRequest', 'There is no transfer with this id.')
    return c.json(envelope('ok', { content: updateModel(transfer) }))
  })
}

function updateModel(transfer: TransferRecord) {
  const model = transferModel(transfer)
  const { id, clientTransactionId, institutionTransactionId, userId, status, amountInFiat } = model
  const { amountInFiatCurrencyCode, amount, symbol, networkName, createdTimestamp, hash } = model
  return {
    status,
    statusDetails: status,
    errorMessage: status === 'failed' ? 'The institution could not send this transfer.' : null,
    transferResult: {
      ...{ id, clientTransactionId, institutionTransactionId, userId, status, amountInFiat },
      ...{ amountInFiatCurrencyCode, amount, symbol, networkName, createdTimestamp, hash },
      from: model.from && { id: model.from.id, type: model.from.type, name: model.from.name },
      executedTimestamp: model.executedTimestamp,
    },
  } satisfies UpdateTransferResponse
}

import type { HttpBindings } from '@hono/node-server'
import type {
  IntegrationNetworkResponse,
  NetworkModelResponse,
  NetworkResponseWithIntegrations,
  TokenNetworksResponse,
  TransferVerificationResponse,
} from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../../http/authenticate'
import { readGetBody } from '../../http/body'
import { brokerTypeOf } from '../../http/broker-type'
import { envelope } from '../../http/envelope'
import { ASSETS, findAsset } from '../../model/catalog/assets'
import type { Integration } from '../../model/catalog/integration'
import { findIntegration, INTEGRATIONS } from '../../model/catalog/integrations'
import { findNetwork, isAddressOf, NETWORKS, type Network } from '../../model/catalog/networks'
import type { ApiContext } from '../context'
import { networkModel, networkWithTokens, supports } from './fields'

/** `GET networks`, `integrations` and `tokens`: which assets can be sent from which integration over which network. */
export function catalogRoute({ brokerTypes }: ApiContext) {
  const typesOf = (integrations: Integration[]) => [
    // Each broker type once: all wallets have the same type.
    ...new Set(integrations.map((integration) => brokerTypeOf(integration, brokerTypes))),
  ]
  const networks = {
    networks: NETWORKS.map((network) => ({
      ...networkWithSymbols(network),
      supportedBrokerTypes: typesOf(INTEGRATIONS.filter((integration) => supports(integration, network))),
    })),
  } satisfies NetworkModelResponse
  const integrations = {
    integrations: INTEGRATIONS.map((integration) => ({
      id: integration.id,
      type: brokerTypeOf(integration, brokerTypes),
      name: integration.name,
      networks: NETWORKS.filter((network) => supports(integration, network)).map((network) => ({
        ...networkWithTokens(network),
        supportedDevices: ['android', 'ios', 'web'],
      })),
      supportsOutgoingTransfers: true,
      supportsIncomingTransfers: integration.category !== 'wallet',
    })),
  } satisfies IntegrationNetworkResponse
  const tokens = {
    tokens: ASSETS.map((asset) => {
      const reached = Object.keys(asset.networks).flatMap((id) => findNetwork(id) ?? [])
      return {
        token: asset.symbol,
        networks: reached.map(networkModel),
        supportedIntegrations: typesOf(
          INTEGRATIONS.filter((integration) => reached.some((network) => supports(integration, network))),
        ),
        tokenLogoUrl: null,
      }
    }),
  } satisfies TokenNetworksResponse
  return new Hono<ApiEnv>()
    .get('/networks', (c) => c.json(envelope('ok', { content: networks })))
    .get('/integrations', (c) => c.json(envelope('ok', { content: integrations })))
    .get('/tokens', (c) => c.json(envelope('ok', { content: tokens })))
}

function networkWithSymbols(network: Network) {
  const model = networkWithTokens(network)
  return {
    ...model,
    networkType: network.addressStyle,
    tokens: model.supportedTokens.map((symbol) => ({ symbol, logoUrl: null })),
  } satisfies NetworkResponseWithIntegrations
}

const text = z.string().max(256).nullish()
const verifyBody = z.strictObject({ integrationId: text, token: text, networkId: text, targetAddress: text })

type Failure = NonNullable<TransferVerificationResponse['failureReason']>

/** `GET verify`: whether a transfer is possible, without an account. The fields are in the body of the GET. Missing fields are not checked. */
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

function failureOf(request: z.output<typeof verifyBody>): [Failure, string] | undefined {
  const { integrationId, token, networkId, targetAddress } = request
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

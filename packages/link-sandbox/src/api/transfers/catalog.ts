import type {
  IntegrationNetworkResponse,
  NetworkModelResponse,
  NetworkResponseWithIntegrations,
  TokenNetworksResponse,
} from '@meshconnect/node-api'
import { Hono } from 'hono'
import type { ApiEnv } from '../../http/authenticate'
import { brokerTypeOf } from '../../http/broker-type'
import { envelope } from '../../http/envelope'
import { ASSETS } from '../../model/catalog/assets'
import type { Integration } from '../../model/catalog/integration'
import { INTEGRATIONS } from '../../model/catalog/integrations'
import { findNetwork, NETWORKS, type Network } from '../../model/catalog/networks'
import { networkModel, networkWithTokens, supports } from './fields'

/** `GET networks`, `integrations` and `tokens`: what can be sent from where over what. */
export function catalogRoute() {
  const networks = { networks: NETWORKS.map(networkWithIntegrations) } satisfies NetworkModelResponse
  const integrations = {
    integrations: INTEGRATIONS.map((integration) => ({
      id: integration.id,
      type: brokerTypeOf(integration),
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
          INTEGRATIONS.filter((one) => reached.some((network) => supports(one, network))),
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

function networkWithIntegrations(network: Network) {
  const model = networkWithTokens(network)
  return {
    ...model,
    networkType: network.addressStyle,
    tokens: model.supportedTokens.map((symbol) => ({ symbol, logoUrl: null })),
    supportedBrokerTypes: typesOf(INTEGRATIONS.filter((one) => supports(one, network))),
  } satisfies NetworkResponseWithIntegrations
}

/** Each broker type once: wallets share theirs. */
function typesOf(integrations: Integration[]) {
  return [...new Set(integrations.map(brokerTypeOf))]
}

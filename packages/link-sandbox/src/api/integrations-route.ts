import { Hono } from 'hono'
import { monogramLogo } from '../logo/monogram-logo'
import { INTEGRATIONS, type Integration } from '../model/catalog/integrations'
import { stableId } from '../model/stable-id'
import type { ApiEnv } from './api-env'
import { envelope } from './envelope'

const CATEGORIES = { exchange: 'exchange', broker: 'brokerage', wallet: 'deFiWallet' } as const

/** `GET /api/v1/integrations`: the catalog. */
export function integrationsRoute() {
  const content = { items: INTEGRATIONS.map(toModel) }
  return new Hono<ApiEnv>().get('/', (c) => c.json(envelope('ok', { content })))
}

function toModel(integration: Integration) {
  const color = integration.color.slice(1).toUpperCase()
  const isWallet = integration.category === 'wallet'
  return {
    id: integration.id,
    name: integration.name,
    type: integration.type,
    deFiWalletProviderId: isWallet ? stableId('wallet', integration.id).replaceAll('-', '') : null,
    categories: [CATEGORIES[integration.category]],
    style: {
      fieldActiveLight: color,
      buttonPrimaryLight: color,
      buttonHoverLight: color,
      buttonTextLight: 'FFFFFF',
      buttonTextHoverLight: 'FFFFFF',
      fieldActiveDark: color,
      buttonPrimaryDark: color,
      buttonHoverDark: color,
      buttonTextDark: 'FFFFFF',
      buttonTextHoverDark: 'FFFFFF',
    },
    logo: { base64Logo: monogramLogo(integration) },
    forgotPasswordLink: null,
    cryptoTransfersSupported: !integration.isReadOnly,
  }
}

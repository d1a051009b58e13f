import type { B2BBrokersHealthStatus } from '@meshconnect/node-api'
import { Hono } from 'hono'
import type { ApiEnv } from '../http/authenticate'
import { brokerTypeOf } from '../http/broker-type'
import { envelope } from '../http/envelope'
import { monogramLogo } from '../logo/monogram-logo'
import type { Integration } from '../model/catalog/integration'
import { INTEGRATIONS } from '../model/catalog/integrations'
import { hasFault } from '../model/faults/take-fault'
import { stableId } from '../model/state/keys'
import type { SandboxState } from '../model/state/state'
import type { BrokerTypes } from '../options'
import type { ApiContext } from './context'

const CATEGORIES = { exchange: 'exchange', broker: 'brokerage', wallet: 'deFiWallet' } as const

/** `GET /api/v1/integrations`: the catalog. */
export function integrationsRoute({ brokerTypes }: ApiContext) {
  const items = INTEGRATIONS.map((integration) => integrationModel(integration, brokerTypes))
  const content = { items }
  return new Hono<ApiEnv>().get('/', (c) => c.json(envelope('ok', { content })))
}

function integrationModel(integration: Integration, brokerTypes: BrokerTypes) {
  const color = integration.color.slice(1).toUpperCase()
  const isWallet = integration.category === 'wallet'
  return {
    id: integration.id,
    name: integration.name,
    type: brokerTypeOf(integration, brokerTypes),
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

/** `GET /api/v1/status`: the health of each institution and wallet. */
export function statusRoute({ store, brokerTypes }: ApiContext) {
  const content: B2BBrokersHealthStatus[] = INTEGRATIONS.map((integration) => {
    const { id, name, category } = integration
    const status = { type: brokerTypeOf(integration, brokerTypes), name, isUp: true }
    if (category === 'wallet') {
      return { ...status, supportedProducts: ['transfers', 'holdings'], deFiWalletData: { id, name } }
    }
    if (integration.isReadOnly) return { ...status, supportedProducts: ['holdings'] }
    return { ...status, supportedProducts: ['balance', 'holdings', 'identity', 'transfers'] }
  })
  return new Hono<ApiEnv>().get('/', (c) => {
    const current = INTEGRATIONS.map(({ id }, index) => ({ ...content[index], ...outageOf(store.state, id) }))
    return c.json(envelope('ok', { content: current }))
  })
}

const HOUR_SECONDS = 3_600

/** The outage of an institution. Undefined: no outage. Reading it does not use up the fault. */
function outageOf(state: SandboxState, integrationId: string) {
  const record = state.faults.get('institution-down')
  if (!record || !hasFault(state, 'institution-down', { integrationId })) return undefined
  const downTimeStart = Math.floor(record.since / 1000)
  return {
    isUp: false,
    description: 'The institution does not answer.',
    downTimeStart,
    downTimeEnd: downTimeStart + HOUR_SECONDS,
  }
}

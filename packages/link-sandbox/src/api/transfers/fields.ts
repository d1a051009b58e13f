import type { NetworkResponseBase } from '@meshconnect/node-api'
import { z } from 'zod'
import { nonEmptyText } from '../../http/body'
import { brokerType } from '../../http/broker-type'
import { missingField } from '../../http/envelope'
import { ASSETS } from '../../model/catalog/assets'
import type { Integration } from '../../model/catalog/integration'
import { walletSupports } from '../../model/catalog/integrations'
import type { Network } from '../../model/catalog/networks'

/** The token of an account, as a request names it. */
interface AccountToken {
  authToken: string
  type: string
}

/** The account to send from. */
export const sourceFields = { fromAuthToken: nonEmptyText, fromType: brokerType }

/** The account to send from, under the names of a single token. */
export function sourceOf(request: { fromAuthToken: string; fromType: string }): AccountToken {
  return { authToken: request.fromAuthToken, type: request.fromType }
}

/** Common fields of `configure` and `preview`. */
export const transferFields = {
  toAuthToken: z.string().nullish(),
  toType: brokerType.nullish(),
  symbol: z.string().max(64).nullish(),
  amount: z.number().min(0).max(1e15).nullish(),
  amountInFiat: z.number().min(0).max(1e15).nullish(),
  // The sandbox has prices in US dollars only.
  fiatCurrency: z
    .string()
    .refine((code) => code.toUpperCase() === 'USD', 'must be USD: this sandbox has no other prices')
    .nullish(),
  isInclusiveFeeEnabled: z.boolean().nullish(),
}

/** The account to send to. `toAuthToken` needs `toType`; undefined without it. */
export function targetOf(request: {
  toAuthToken?: string | null
  toType?: string | null
}): AccountToken | undefined {
  if (!request.toAuthToken) return undefined
  if (request.toType) return { authToken: request.toAuthToken, type: request.toType }
  throw missingField('toType')
}

/** Whether an integration can send over a network. Exchanges and brokers: all networks. Wallets: those they can sign for. */
export function supports(integration: Integration, network: Network): boolean {
  return integration.category !== 'wallet' || walletSupports(integration, network)
}

/** Mesh's address types, which can be given instead of a symbol. */
export const ADDRESS_TYPES = [
  'ethAddress',
  'btcAddress',
  'ltcAddress',
  'solAddress',
  'algoAddress',
  'celoAddress',
  'cardanoAddress',
  'polygonAddress',
  'bnbAddress',
  'elrondAddress',
  'neoAddress',
  'xrpAddress',
  'flowAddress',
  'harmonyOneAddress',
  'tronAddress',
  'dogeAddress',
  'opAddress',
] as const

const SYMBOLS: Partial<Record<(typeof ADDRESS_TYPES)[number], string>> = {
  ethAddress: 'ETH',
  btcAddress: 'BTC',
  solAddress: 'SOL',
  polygonAddress: 'POL',
}

/** The symbol of an address type. Undefined when the sandbox does not have the asset. */
export function symbolOfAddressType(type: (typeof ADDRESS_TYPES)[number]): string | undefined {
  return SYMBOLS[type]
}

const CHAIN_IDS: Record<string, string> = { Ethereum: '1', Base: '8453', Polygon: '137', Solana: '101' }

/** A network in the form of Mesh's API. Logos are null: the sandbox uses no real logos. */
export function networkModel(network: Network) {
  return {
    id: network.id,
    name: network.name,
    chainId: CHAIN_IDS[network.name] ?? null,
    logoUrl: null,
  } satisfies NetworkResponseBase
}

/** A network with the assets that can be sent over it. */
export function networkWithTokens(network: Network) {
  const symbols = ASSETS.filter(({ networks }) => networks[network.id]).map(({ symbol }) => symbol)
  return { ...networkModel(network), supportedTokens: symbols, nativeSymbol: network.nativeSymbol }
}

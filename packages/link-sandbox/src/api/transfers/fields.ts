import type { NetworkResponseBase } from '@meshconnect/node-api'
import { z } from 'zod'
import { brokerType } from '../../http/broker-type'
import { ApiError } from '../../http/envelope'
import { ASSETS } from '../../model/catalog/assets'
import type { Integration } from '../../model/catalog/integration'
import { walletSupports } from '../../model/catalog/integrations'
import type { Network } from '../../model/catalog/networks'
import type { TransferToken } from '../../model/transfer-api/source'

/** Which account assets leave. */
export const sourceFields = { fromAuthToken: z.string().min(1, 'must not be empty'), fromType: brokerType }

/** What configuring and previewing a transfer have in common. */
export const transferFields = {
  toAuthToken: z.string().nullish(),
  toType: brokerType.nullish(),
  symbol: z.string().max(64).nullish(),
  amount: z.number().min(0).max(1e15).nullish(),
  amountInFiat: z.number().min(0).max(1e15).nullish(),
  // The prices of the sandbox are in US dollars.
  fiatCurrency: z
    .string()
    .refine((code) => code.toUpperCase() === 'USD', 'must be USD: this sandbox has no other prices')
    .nullish(),
  isInclusiveFeeEnabled: z.boolean().nullish(),
}

/** The account that `toAuthToken` names, if one is given: then `toType` is needed too. */
export function targetOf(asked: {
  toAuthToken?: string | null
  toType?: string | null
}): TransferToken | undefined {
  if (!asked.toAuthToken) return undefined
  if (asked.toType) return { token: asked.toAuthToken, type: asked.toType }
  throw new ApiError('badRequest', 'toType parameter not specified', { errorType: 'missingField' })
}

/** Whether an integration sends over a network: exchanges and brokers over all of them, a wallet over those that it signs for. */
export function supports(integration: Integration, network: Network): boolean {
  return integration.category !== 'wallet' || walletSupports(integration, network)
}

/** Mesh's kinds of address, which may stand for a symbol. */
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

/** The asset that an address type stands for, if the sandbox has it. */
export function symbolOfAddressType(type: (typeof ADDRESS_TYPES)[number]): string | undefined {
  return SYMBOLS[type]
}

const CHAIN_IDS: Record<string, string> = { Ethereum: '1', Base: '8453', Polygon: '137', Solana: '101' }

/** Mesh's view of a network. There are no logos: the sandbox uses none that are not its own. */
export function networkModel(network: Network) {
  return {
    id: network.id,
    name: network.name,
    chainId: CHAIN_IDS[network.name] ?? null,
    logoUrl: null,
  } satisfies NetworkResponseBase
}

/** The same with what can be sent over it. */
export function networkWithTokens(network: Network) {
  const symbols = ASSETS.filter(({ networks }) => networks[network.id]).map(({ symbol }) => symbol)
  return { ...networkModel(network), supportedTokens: symbols, nativeSymbol: network.nativeSymbol }
}

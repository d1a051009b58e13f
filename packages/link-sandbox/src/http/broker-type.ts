import type { BrokerType } from '@meshconnect/node-api'
import { z } from 'zod'
import type { Integration } from '../model/catalog/integration'
import type { BrokerTypes } from '../options'

/** Broker types that are in Mesh's live documentation, but not yet in its OpenAPI document and client. */
export const LATER_BROKER_TYPES = [
  'sandboxCoinbase',
  'uphold',
  'cryptoComPay',
  'bybitEuDirect',
  'binancePayOnchain',
  'bybitPay',
]

const BROKER_TYPES = [
  ...['robinhood', 'eTrade', 'alpaca', 'tdAmeritrade', 'weBull', 'stash', 'interactiveBrokers', 'public'],
  ...[
    'coinbase',
    'kraken',
    'coinbasePro',
    'cryptoCom',
    'openSea',
    'binanceUs',
    'gemini',
    'okCoin',
    'bittrex',
  ],
  ...['cryptocurrencyAddress', 'cryptocurrencyWallet', 'kuCoin', 'etoro', 'cexIo', 'binanceInternational'],
  ...['bitstamp', 'gateIo', 'acorns', 'okx', 'bitFlyer', 'coinlist', 'huobi', 'bitfinex', 'deFiWallet'],
  ...['krakenDirect', 'vanguard', 'binanceInternationalDirect', 'bitfinexDirect', 'bybit', 'paxos'],
  ...['coinbasePrime', 'btcTurkDirect', 'kuCoinDirect', 'okxOAuth', 'paribuDirect', 'robinhoodConnect'],
  ...['blockchainCom', 'bitsoDirect', 'binanceConnect', 'binanceOAuth', 'revolutConnect', 'binancePay'],
  ...['bybitDirect', 'paribuOAuth', 'payPalConnect', 'binanceTrDirect', 'coinbaseRamp', 'bybitDirectMobile'],
  'sandbox',
  ...LATER_BROKER_TYPES,
]

const byLowerCase = new Map(BROKER_TYPES.map((type) => [type.toLowerCase(), type]))

/** A known broker type of Mesh, in any case. */
export const brokerType = z.string().transform((value, context) => {
  const known = byLowerCase.get(value.toLowerCase())
  if (known) return known
  context.addIssue({ code: 'custom', message: 'is not a known broker type' })
  return z.NEVER
})

/** The types that differ in Mesh's hosted sandbox. */
const SANDBOX_TYPES = new Map([
  ['coinbase', 'sandboxCoinbase'],
  ['binanceInternationalDirect', 'sandbox'],
])

/** An integration's broker type, as a client knows it. Some types, such as `uphold`, are not in the type of Mesh's client yet. */
export function brokerTypeOf({ type }: Pick<Integration, 'type'>, brokerTypes: BrokerTypes): BrokerType {
  return ((brokerTypes === 'sandbox' && SANDBOX_TYPES.get(type)) || type) as BrokerType
}

/**
 * The catalog's name of a broker type in a request. With the types of the hosted sandbox both names are taken, the hosted
 * sandbox's and production's.
 *
 * @param how `isExact`: takes the first only, and answers an empty text for the second
 */
export function catalogTypeOf(
  type: string,
  brokerTypes: BrokerTypes,
  { isExact = false }: { isExact?: boolean } = {},
): string {
  if (brokerTypes === 'production') return type
  for (const [ofCatalog, ofSandbox] of SANDBOX_TYPES) {
    if (type.toLowerCase() === ofSandbox.toLowerCase()) return ofCatalog
    if (isExact && type.toLowerCase() === ofCatalog.toLowerCase()) return ''
  }
  return type
}

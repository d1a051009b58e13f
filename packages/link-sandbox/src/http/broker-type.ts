import type { BrokerType } from '@meshconnect/node-api'
import { z } from 'zod'
import type { Integration } from '../model/catalog/integration'

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

/** An integration's broker type, as the type of Mesh's client. Some types, such as `uphold`, are not in that type yet. */
export function brokerTypeOf({ type }: Pick<Integration, 'type'>): BrokerType {
  return type as BrokerType
}

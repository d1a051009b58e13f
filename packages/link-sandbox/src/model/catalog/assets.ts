import type { WalletFamily } from '../../wallets/address'

/** A crypto asset, its fixed price, and the networks that an exchange can send it over. */
export interface Asset {
  symbol: string
  name: string
  /** One unit is 10^decimals minor units. */
  decimals: number
  /** US dollars for one unit, as a decimal string with at most two places. */
  price: string
  /** Fee and smallest amount in the asset, by network id. */
  networks: Readonly<Record<string, { fee: string; minAmount: string }>>
}

const ETHEREUM = 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611'
const BASE = 'aa883b03-120d-477c-a588-37c2afd3ca71'
const POLYGON = '7436e9d0-ba42-4d2b-b4c0-8e4e606b2c12'
const SOLANA = '0291810a-5947-424d-9a59-e88bb33e999d'
const BITCOIN = '0880db06-7c7c-4738-898f-cf74efc03c47'

/** Prices never change, so that tests can rely on them. */
export const ASSETS: readonly Asset[] = [
  {
    symbol: 'USDC',
    name: 'USD Coin',
    decimals: 6,
    price: '1',
    networks: {
      [ETHEREUM]: { fee: '2.5', minAmount: '5' },
      [BASE]: { fee: '0.05', minAmount: '1' },
      [POLYGON]: { fee: '0.1', minAmount: '1' },
      [SOLANA]: { fee: '0.2', minAmount: '1' },
    },
  },
  {
    symbol: 'USDT',
    name: 'Tether',
    decimals: 6,
    price: '1',
    networks: {
      [ETHEREUM]: { fee: '3', minAmount: '5' },
      [POLYGON]: { fee: '0.1', minAmount: '1' },
      [SOLANA]: { fee: '0.5', minAmount: '1' },
    },
  },
  {
    symbol: 'PYUSD',
    name: 'PayPal USD',
    decimals: 6,
    price: '1',
    networks: {
      [ETHEREUM]: { fee: '2.5', minAmount: '5' },
      [SOLANA]: { fee: '0.2', minAmount: '1' },
    },
  },
  {
    symbol: 'BTC',
    name: 'Bitcoin',
    decimals: 8,
    price: '96000',
    networks: { [BITCOIN]: { fee: '0.00003', minAmount: '0.0001' } },
  },
  {
    symbol: 'ETH',
    name: 'Ethereum',
    decimals: 18,
    price: '3200',
    networks: {
      [ETHEREUM]: { fee: '0.0008', minAmount: '0.001' },
      [BASE]: { fee: '0.00004', minAmount: '0.0005' },
    },
  },
  {
    symbol: 'SOL',
    name: 'Solana',
    decimals: 9,
    price: '160',
    networks: { [SOLANA]: { fee: '0.001', minAmount: '0.01' } },
  },
  {
    symbol: 'POL',
    name: 'Polygon',
    decimals: 18,
    price: '0.4',
    networks: { [POLYGON]: { fee: '0.1', minAmount: '1' } },
  },
]

/** Polygon's coin was renamed. Mesh's examples still use the old ticker. */
const RENAMED: Record<string, string> = { MATIC: 'POL' }

const bySymbol = new Map(ASSETS.map((asset) => [asset.symbol, asset]))

/** The asset with this ticker, in any case. Undefined when the sandbox does not have it. */
export function findAsset(symbol: string): Asset | undefined {
  const ticker = symbol.toUpperCase()
  return bySymbol.get(RENAMED[ticker] ?? ticker)
}

/** Decimal places of an asset, by ticker. 0 for an unknown ticker. */
export function decimalsOf(symbol: string): number {
  return findAsset(symbol)?.decimals ?? 0
}

/** US dollars as an asset: the minor unit is a cent. */
export const CASH = { symbol: 'USD', decimals: 2, price: '1' } as const

/** Units of each currency (ISO 4217) for one US dollar. Fixed, and rounded so that nobody takes them for real rates. */
export const FIAT_RATES: Readonly<Record<string, number>> = {
  USD: 1,
  AED: 3.67,
  AUD: 1.5,
  BRL: 5.4,
  CAD: 1.36,
  CHF: 0.88,
  CNY: 7.2,
  DKK: 6.9,
  EUR: 0.92,
  GBP: 0.78,
  HKD: 7.8,
  INR: 84,
  JPY: 150,
  KRW: 1350,
  MXN: 18,
  NOK: 10.8,
  NZD: 1.65,
  PLN: 3.95,
  RUB: 90,
  SEK: 10.5,
  SGD: 1.34,
  TRY: 34,
  VND: 25_000,
  ZAR: 18,
}

/** Opening balances of every wallet, by the family of its address. */
export const WALLET_HOLDINGS: Readonly<Record<WalletFamily, Readonly<Record<string, string>>>> = {
  evm: { USDC: '10000', ETH: '5', POL: '2500' },
  solana: { USDC: '10000', SOL: '50' },
}

/** A crypto asset with its fixed sandbox price and the networks it can leave an exchange by. */
export interface Asset {
  symbol: string
  name: string
  /** Minor units: 10^decimals make one. */
  decimals: number
  /** US dollars for one, as a decimal string with at most two places. */
  price: string
  /** Fee and smallest amount in the asset, by network id. */
  networks: Readonly<Record<string, { fee: string; minAmount: string }>>
}

const ETHEREUM = 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611'
const BASE = 'aa883b03-120d-477c-a588-37c2afd3ca71'
const POLYGON = '7436e9d0-ba42-4d2b-b4c0-8e4e606b2c12'
const SOLANA = '0291810a-5947-424d-9a59-e88bb33e999d'
const BITCOIN = '0880db06-7c7c-4738-898f-cf74efc03c47'

/** Prices never move, so that a test may count on them. */
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

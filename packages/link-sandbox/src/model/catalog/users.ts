/** An account that a sandbox user has at every exchange and broker. */
export interface SandboxAccount {
  name: string
  /** US dollars, as a decimal string. */
  cash: string
  /** Opening balances by symbol, as decimal strings in the asset. */
  holdings: Readonly<Record<string, string>>
}

const single = (holdings: Record<string, string>, cash = '0'): readonly SandboxAccount[] => [
  { name: 'Primary', cash, holdings },
]

/** Mesh's sandbox users. Which user holds which coin is known from Mesh; the exact amounts of `Mesh` and `Mesh4` are made up. */
export const SANDBOX_USERS: ReadonlyMap<string, readonly SandboxAccount[]> = new Map([
  [
    'Mesh',
    [
      {
        name: 'Primary',
        cash: '1120000',
        holdings: {
          USDC: '1500000',
          USDT: '1000000',
          PYUSD: '500000',
          BTC: '20',
          ETH: '300',
          SOL: '6000',
          POL: '100000',
        },
      },
      { name: 'Trading', cash: '500000', holdings: { USDC: '540000', BTC: '5', ETH: '150' } },
    ],
  ],
  ['Mesh2', single({})],
  ['Mesh3', single({}, '10000000')],
  [
    'Mesh4',
    single({ USDC: '20000000', USDT: '14000000', BTC: '300', ETH: '6000', SOL: '50000' }, '10000000'),
  ],
  ['MeshBTC', single({ BTC: '100' })],
  ['MeshUSDC', single({ USDC: '10000000' })],
  ['MeshUSDT', single({ USDT: '10000000' })],
  ['MeshPYUSD', single({ PYUSD: '10000000' })],
  ['MeshETH', single({ ETH: '3000' })],
  ['MeshSOL', single({ SOL: '60000' })],
])

/** Password and code of every sandbox user. Publicly known, not a secret. */
export const SANDBOX_CREDENTIALS = { password: 'Pass123', code: '123456' } as const

/** A card or bank account that a sandbox user can buy assets with. */
interface PaymentMethod {
  name: string
  /** Mesh's name in funding options. */
  type: string
  /** Most US dollars per payment, as a decimal string. */
  limit: string
  /** The institution's fee, as a decimal ratio. */
  feeRatio: string
}

const CARD: PaymentMethod = {
  name: 'Debit card •• 4242',
  type: 'debitCard',
  limit: '10000',
  feeRatio: '0.025',
}

/** The payment methods of a sandbox user at every institution: a card, except for `Mesh2`, who has nothing. */
export function paymentMethodsOf(user: string): PaymentMethod[] {
  return user === 'Mesh2' ? [] : [CARD]
}

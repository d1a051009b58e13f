/** An account that a sandbox user holds at every exchange and broker. */
export interface SandboxAccount {
  name: string
  /** US dollars. */
  cash: string
  /** Opening balances in the asset, by symbol. */
  holdings: Readonly<Record<string, string>>
}

const single = (holdings: Record<string, string>, cash = '0'): readonly SandboxAccount[] => [
  { name: 'Primary', cash, holdings },
]

/** Mesh's sandbox users; which coin belongs to which of them is Mesh's, the exact split of the full ones is ours. */
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

/** What every sandbox user types; public knowledge, not a secret. */
export const SANDBOX_CREDENTIALS = { password: 'Pass123', code: '123456' } as const

/** A card or bank account of a sandbox user that an institution can buy with. */
interface PaymentMethod {
  name: string
  /** As Mesh's funding options name it. */
  type: string
  /** US dollars that it pays at a time. */
  limit: string
  /** What the institution takes for it, as a decimal ratio. */
  feeRatio: string
}

const CARD: PaymentMethod = {
  name: 'Debit card •• 4242',
  type: 'debitCard',
  limit: '10000',
  feeRatio: '0.025',
}

/** The payment methods that a sandbox user has at every institution: a card, but for the one who has nothing. */
export function paymentMethodsOf(user: string): PaymentMethod[] {
  return user === 'Mesh2' ? [] : [CARD]
}

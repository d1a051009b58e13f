import type { MeshTransfer } from 'react-mesh-link'

/** An amount of one asset. */
interface AssetSum {
  symbol: string
  amount: number
}

/** What has been deposited, as far as Mesh has confirmed it. */
export interface Savings {
  /** US dollars that have arrived. */
  dollars: number
  /** US dollars on their way. */
  dollarsOnTheWay: number
  /** What has arrived, by asset. */
  assets: AssetSum[]
}

/** Sums a user's deposits up. What only the browser has reported counts as on its way, never as arrived. */
export function sumSavings(transfers: readonly MeshTransfer[]): Savings {
  const amounts = new Map<string, number>()
  let dollars = 0
  let dollarsOnTheWay = 0
  for (const { status, symbol, amount, amountInFiat = 0 } of transfers) {
    if (status === 'succeeded') {
      dollars += amountInFiat
      amounts.set(symbol, (amounts.get(symbol) ?? 0) + amount)
    } else if (status === 'pending' || status === 'unconfirmed') {
      dollarsOnTheWay += amountInFiat
    }
  }
  return { dollars, dollarsOnTheWay, assets: [...amounts].map(([symbol, amount]) => ({ symbol, amount })) }
}

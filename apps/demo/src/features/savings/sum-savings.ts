import type { MeshTransfer } from 'react-mesh-link'
import { sumDecimals } from './sum-decimals'

/** An amount of one asset. */
interface AssetSum {
  symbol: string
  /** Decimal text. */
  amount: string
}

/** The sums of a user's deposits. */
export interface Savings {
  /** How many deposits have arrived or are on their way. */
  deposits: number
  /** US dollars that have arrived, as decimal text. */
  dollars: string
  /** US dollars on their way, as decimal text. */
  dollarsOnTheWay: string
  /** The amounts that have arrived, by asset. */
  assets: AssetSum[]
}

/**
 * Adds up a user's deposits exactly. A deposit that only the browser has reported counts as on its way, never as arrived.
 * A value that Mesh has not sent is left out of the sums.
 */
export function sumSavings(transfers: readonly MeshTransfer[]): Savings {
  const arrived = transfers.filter(({ status }) => status === 'succeeded')
  const onTheWay = transfers.filter(({ status }) => status === 'pending' || status === 'unconfirmed')
  const amounts = new Map<string, string[]>()
  for (const { symbol, amount } of arrived) {
    if (symbol && amount !== undefined) amounts.set(symbol, [...(amounts.get(symbol) ?? []), amount])
  }
  return {
    deposits: arrived.length + onTheWay.length,
    dollars: sumDollars(arrived),
    dollarsOnTheWay: sumDollars(onTheWay),
    assets: [...amounts].map(([symbol, all]) => ({ symbol, amount: sumDecimals(all) })),
  }
}

const sumDollars = (transfers: readonly MeshTransfer[]) =>
  sumDecimals(transfers.flatMap(({ amountInFiat }) => amountInFiat ?? []))

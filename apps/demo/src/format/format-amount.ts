import { LOCALE } from './locale'

const number = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 8 })
const tiny = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 3, maximumFractionDigits: 18 })

/**
 * Writes an amount of an asset, e.g. "1,250.5 USDC". Never rounds something down to nothing.
 *
 * @param amount in the asset
 */
export function formatAmount(amount: number, symbol: string): string {
  const isTiny = amount !== 0 && Math.abs(amount) < 1e-8
  return `${(isTiny ? tiny : number).format(amount)} ${symbol}`
}

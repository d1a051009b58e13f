import { LOCALE } from './locale'

const number = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 8 })
const tiny = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 3, maximumFractionDigits: 18 })

/**
 * Formats an amount of an asset, e.g. "1,250.5 USDC". Never rounds a small amount down to 0.
 *
 * @param amount in units of the asset; decimal text keeps all its digits, because it is not converted to a float
 */
export function formatAmount(amount: number | string, symbol: string): string {
  const size = Math.abs(Number(amount))
  const isTiny = size > 0 && size < 1e-8
  return `${(isTiny ? tiny : number).format(amount as Intl.StringNumericLiteral)} ${symbol}`
}

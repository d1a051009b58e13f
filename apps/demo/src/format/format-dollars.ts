import { LOCALE } from './locale'

const dollars = new Intl.NumberFormat(LOCALE, { style: 'currency', currency: 'USD' })

/**
 * Formats US dollars, e.g. "$25.00". An amount below one cent is "<$0.01".
 *
 * @param amount decimal text
 */
export function formatDollars(amount: string): string {
  const size = Number(amount)
  return size > 0 && size < 0.01
    ? `<${dollars.format(0.01)}`
    : dollars.format(amount as Intl.StringNumericLiteral)
}

import { LOCALE } from './locale'

const dollars = new Intl.NumberFormat(LOCALE, { style: 'currency', currency: 'USD' })

/** Writes US dollars, e.g. "$25.00"; less than a cent as "<$0.01". */
export function formatDollars(amount: number): string {
  return amount > 0 && amount < 0.01 ? `<${dollars.format(0.01)}` : dollars.format(amount)
}

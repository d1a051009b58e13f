/** A number as the amount field holds it: no grouping, no exponent, no trailing zeros. */
export function amountText(amount: number, decimals: number, separator = '.'): string {
  const text = amount.toFixed(decimals)
  return (decimals > 0 ? text.replace(/\.?0+$/, '') : text).replace('.', separator)
}

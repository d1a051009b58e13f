/**
 * Formats an amount of an asset, e.g. "1,250.5 USDC". Never rounds a small amount down to 0.
 *
 * @param amount decimal text, which keeps all its digits, or a number
 * @param symbol ticker of the asset
 * @param locale BCP 47
 */
export function formatAmount(amount: string | number, symbol: string, locale: string): string {
  const size = Math.abs(Number(amount))
  const isTiny = size > 0 && size < 1e-8
  const format = new Intl.NumberFormat(
    locale,
    isTiny ? { maximumSignificantDigits: 3, maximumFractionDigits: 18 } : { maximumFractionDigits: 8 },
  )
  return `${format.format(amount as Intl.StringNumericLiteral)} ${symbol}`
}

/** Formats money, e.g. "$1,250.50". @param currency ISO 4217, e.g. `USD` */
export function formatMoney(amount: string | number, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(
    amount as Intl.StringNumericLiteral,
  )
}

/**
 * Subtracts decimal texts, without the rounding of floats: `'25.1'` and `'25'` give `'0.1'`.
 *
 * @returns `undefined` for what is not plain decimal text, and unless the result is more than 0
 */
export function differenceOf(more: string | undefined, less: string | undefined): string | undefined {
  const [a, b] = [more, less].map((text) => /^(\d+)(?:\.(\d+))?$/.exec(text ?? ''))
  if (!a || !b) return undefined
  const digits = Math.max(a[2]?.length ?? 0, b[2]?.length ?? 0)
  const scaled = ([, whole = '', fraction = '']: RegExpExecArray) =>
    BigInt(whole + fraction.padEnd(digits, '0'))
  const result = scaled(a) - scaled(b)
  if (result <= 0n) return undefined
  const text = `${result}`.padStart(digits + 1, '0')
  return digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/\.?0+$/, '') : text
}

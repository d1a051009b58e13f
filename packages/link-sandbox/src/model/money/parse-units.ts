const DECIMAL = /^(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i

/**
 * Minor units of a decimal amount, rounded half up: a page that calculates in floating point means 435 by
 * 434.99999999999994.
 *
 * @param value a decimal number or string, not negative
 * @param decimals places of the asset
 * @returns undefined when `value` is no such number
 */
export function parseUnits(value: number | string, decimals: number): bigint | undefined {
  const match = DECIMAL.exec(String(value))
  if (!match) return undefined
  const [, whole = '', fraction = '', exponent = '0'] = match
  const digits = BigInt(whole + fraction)
  const shift = decimals - fraction.length + Number(exponent)
  if (shift >= 0) return digits * 10n ** BigInt(shift)
  const divisor = 10n ** BigInt(-shift)
  return (digits * 2n + divisor) / (divisor * 2n)
}

const DECIMAL = /^(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i

/**
 * Minor units of a decimal amount; what is finer than one unit is cut off, never rounded up.
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
  return shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift)
}

import type { Asset } from './catalog/assets'

const DECIMAL = /^(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i

/**
 * Converts a decimal amount to minor units, rounded half up: a page that calculates in floating point sends
 * 434.99999999999994 for 435.
 *
 * @param value a decimal number or string, not negative
 * @param decimals decimal places of the asset
 * @returns undefined when `value` is not such a number
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

/** Minor units as a decimal string without trailing zeros: `formatUnits(1500000n, 6)` is `1.5`. */
export function formatUnits(units: bigint, decimals: number): string {
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = decimals === 0 ? '' : digits.slice(-decimals).replace(/0+$/, '')
  return `${sign}${whole}${fraction && `.${fraction}`}`
}

const PLACES = 9

/** `ratio` (0..1, decimal) of an amount, rounded up to a whole unit, so that a fee is never rounded away. */
export function shareOf(units: bigint, ratio: number | string): bigint {
  const parts = parseUnits(ratio, PLACES) ?? 0n
  const scale = 10n ** BigInt(PLACES)
  return (units * parts + scale - 1n) / scale
}

/** An amount as a JSON number. For answers only: calculating with it loses precision. */
export function unitsToNumber(units: bigint, decimals: number): number {
  return Number(formatUnits(units, decimals))
}

/** Minor units of an asset for an amount in US dollars, rounded down. */
export function unitsWorth(dollars: number | string, asset: Asset): bigint {
  const cents = parseUnits(dollars, 2) ?? 0n
  const price = parseUnits(asset.price, 2) ?? 1n
  return (cents * 10n ** BigInt(asset.decimals)) / price
}

/** Value of an amount in US cents, rounded half up. */
export function valueInCents(units: bigint, asset: Pick<Asset, 'price' | 'decimals'>): bigint {
  const price = parseUnits(asset.price, 2) ?? 0n
  const scale = 10n ** BigInt(asset.decimals)
  return (units * price * 2n + scale) / (2n * scale)
}

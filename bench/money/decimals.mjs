/** Digits after the decimal point; no amount here has more. */
const SCALE = 18

/**
 * Exact units of a decimal text; 0 for any other value, because no amount in this run is 0.
 *
 * @param {unknown} text e.g. `25.5`
 * @returns {bigint}
 */
export function unitsOf(text) {
  if (!isPlainDecimal(text)) return 0n
  const [whole = '0', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.padEnd(SCALE, '0'))
}

/**
 * @param {bigint} units
 * @returns {string} the shortest decimal text, e.g. `25.5`
 */
export function decimalOf(units) {
  const digits = units.toString().padStart(SCALE + 1, '0')
  return `${digits.slice(0, -SCALE)}.${digits.slice(-SCALE)}`.replace(/\.?0+$/, '')
}

/**
 * @param {unknown} text
 * @returns {text is string}
 */
export function isPlainDecimal(text) {
  return typeof text === 'string' && /^(0|[1-9]\d*)(\.\d+)?$/.test(text)
}

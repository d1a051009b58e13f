/** Mesh's numbers are doubles. A number with more whole digits than this is not a real amount. */
const MAX_WHOLE_DIGITS = 18
const MAX_FRACTION_DIGITS = 40

/** A longer text is not an amount, and would be slow to parse. */
const MAX_TEXT_LENGTH = 400

const NUMBER = /^\+?(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i

/** Result of reading an amount: absent, decimal text, or not an amount (negative, too large, unreadable). */
export type ReadAmount = { is: 'absent' } | { is: 'amount'; text: string } | { is: 'unreadable' }

/**
 * Reads an amount from Mesh.
 *
 * @param value a JSON number, which is read by its shortest text, or decimal text
 * @returns decimal text without exponent, sign, leading or trailing zeros, e.g. `0.0000001`
 */
export function readAmount(value: unknown): ReadAmount {
  if (value === undefined || value === null || value === '') return { is: 'absent' }
  if (typeof value !== 'number' && typeof value !== 'string') return { is: 'unreadable' }
  const text = String(value).length > MAX_TEXT_LENGTH ? undefined : expand(String(value).trim())
  return text === undefined ? { is: 'unreadable' } : { is: 'amount', text }
}

function expand(text: string): string | undefined {
  const [, whole = '', fraction = '', exponent = '0'] = NUMBER.exec(text) ?? []
  if (whole === '' && fraction === '') return undefined
  const shift = Number(exponent)
  const digits = whole + fraction
  const point = whole.length + shift
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0')
  const at = Math.max(point, 0)
  const integer = padded.slice(0, at).replace(/^0+/, '')
  const rest = padded.slice(at).replace(/0+$/, '')
  if (integer.length > MAX_WHOLE_DIGITS || rest.length > MAX_FRACTION_DIGITS) return undefined
  return `${integer || '0'}${rest && `.${rest}`}`
}

/** Shortens decimal text: PostgreSQL's `numeric` keeps trailing zeros. */
export function plainDecimal(text: string): string {
  return expand(text) ?? text
}

/** Compares two decimal texts exactly: -1 when `a` is less, 0 when they are equal, 1 when `a` is more. */
export function compareDecimals(a: string, b: string): number {
  const [wholeA = '', fractionA = ''] = a.split('.')
  const [wholeB = '', fractionB = ''] = b.split('.')
  const scale = Math.max(fractionA.length, fractionB.length)
  const difference =
    BigInt(wholeA + fractionA.padEnd(scale, '0')) - BigInt(wholeB + fractionB.padEnd(scale, '0'))
  return difference > 0n ? 1 : difference < 0n ? -1 : 0
}

const DECIMAL = /^(-?\d+)(?:\.(\d+))?$/

/**
 * Adds up decimal texts exactly, without floats.
 *
 * @param texts e.g. `25` or `0.004786`; a text that is not decimal is skipped
 * @returns decimal text without trailing zeros; `0` for an empty list
 */
export function sumDecimals(texts: readonly string[]): string {
  const parts = texts.flatMap((text) => {
    const [match, whole = '', fraction = ''] = DECIMAL.exec(text) ?? []
    return match ? [{ whole, fraction }] : []
  })
  const scale = Math.max(0, ...parts.map(({ fraction }) => fraction.length))
  const sum = parts.reduce(
    (total, { whole, fraction }) => total + BigInt(whole + fraction.padEnd(scale, '0')),
    0n,
  )
  return toText(sum, scale)
}

function toText(scaled: bigint, scale: number): string {
  const digits = `${scaled < 0n ? -scaled : scaled}`.padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  return `${scaled < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`
}

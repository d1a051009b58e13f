const ENGLISH: Separators = { decimal: '.', group: ',' }

/**
 * The typed number, or undefined. A group separator is accepted only between thousands, and not after a leading zero:
 * read as a decimal separator it would turn a pasted 1,000 into 1, and dropped it would turn a typed 1,5 into 15.
 * A language with a decimal comma also accepts a decimal point, because many keyboards have no comma, unless the point
 * groups thousands.
 */
export function parseAmount(text: string, { decimal, group }: Separators = ENGLISH): number | undefined {
  const trimmed = text.trim()
  const [d, g] = [escaped(decimal), /\s/.test(group) ? '\\s' : escaped(group)]
  const isGrouped = new RegExp(`^[1-9]\\d{0,2}(${g}\\d{2,3})*${g}\\d{3}(${d}\\d*)?$`).test(trimmed)
  const isPlain = new RegExp(`^(\\d+${d}?\\d*|${d}\\d+)$`).test(trimmed)
  const hasPoint = /^(\d+\.\d*|\.\d+)$/.test(trimmed)
  if (!isGrouped && !isPlain && !hasPoint) return undefined
  const digits = isGrouped ? trimmed.replace(new RegExp(g, 'g'), '') : trimmed
  const amount = Number(digits.replace(decimal, '.'))
  return Number.isFinite(amount) ? amount : undefined
}

function escaped(separator: string): string {
  return separator.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The decimal separator and the group separator of a language. */
export interface Separators {
  decimal: string
  group: string
}

/** The separators of a language: a comma and a point in German, a comma and a space in French. */
export function separatorsOf(language: string): Separators {
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.8)
  const of = (type: string, otherwise: string) => parts.find((part) => part.type === type)?.value ?? otherwise
  return { decimal: of('decimal', '.'), group: of('group', ',') }
}

/** What stands before the decimals of a number, and between its thousands. */
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

import { TEST_CARDS } from '../../model/purchase/test-cards'
import { texts } from '../texts/texts'

interface CardFields {
  number: string
  expiry: string
  code: string
}

const KNOWN: readonly string[] = Object.values(TEST_CARDS)

/** What is wrong with each field, in their order. */
export function cardErrors({ number, expiry, code }: CardFields, now: Date): Partial<CardFields> {
  const digits = number.replace(/\D/g, '')
  const errors: Partial<CardFields> = {}
  if (digits === '') errors.number = texts.card.numberMissing
  else if (!KNOWN.includes(digits)) errors.number = texts.card.notATestCard
  if (!isToCome(expiry, now)) errors.expiry = texts.card.expiryWrong
  if (code.length !== 3) errors.code = texts.card.codeWrong
  return errors
}

function isToCome(expiry: string, now: Date): boolean {
  const [, month, year] = /^(0?[1-9]|1[0-2])\/?(\d{2})$/.exec(expiry) ?? []
  if (!month || !year) return false
  // Good until the last day of its month.
  return new Date(2000 + Number(year), Number(month)) > now
}

/** A card number in groups of four. */
export function groupDigits(text: string): string {
  return text
    .replace(/\D/g, '')
    .slice(0, 16)
    .replace(/(\d{4})(?=\d)/g, '$1 ')
}

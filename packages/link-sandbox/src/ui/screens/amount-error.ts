import type { AmountLimits } from '../flow/transfer-amount'
import type { Format } from '../format/create-format'
import { texts } from '../texts/texts'

interface Entered {
  text: string
  /** In the asset. */
  amount: number | undefined
}

/** Why this amount cannot be sent, or undefined. */
export function amountError(
  { text, amount }: Entered,
  { min, max }: AmountLimits,
  symbol: string,
  format: Format,
): string | undefined {
  if (text.trim() === '') return texts.amount.missing
  if (amount === undefined) return texts.amount.malformed
  if (amount > max) return texts.amount.tooHigh(format.asset(max, symbol))
  if (amount <= 0 && min <= 0) return texts.amount.missing
  if (amount < min || amount <= 0) return texts.amount.tooLow(format.asset(min, symbol))
  return undefined
}

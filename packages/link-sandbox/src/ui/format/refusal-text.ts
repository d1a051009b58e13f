import type { LinkApiError } from '../../link/contract'
import { currentLanguage, isTextKey, t } from '../texts/texts'
import { createFormat } from './format'

/**
 * A refusal in the language of the page. For a code that the page has no text for, or when a value of the text did not
 * come along, the server's own message is shown: English is better than a gap.
 */
export function refusalText({ code, message, details = {} }: LinkApiError): string {
  const key = `refusals.${code}`
  if (!isTextKey(key)) return message
  const format = createFormat(currentLanguage())
  const values = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : format.asset(Number(value.amount), value.symbol),
  ])
  try {
    return t(key, Object.fromEntries(values))
  } catch {
    return message
  }
}

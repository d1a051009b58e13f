import type { LinkApiError } from '../../link/contract'
import { currentLanguage, isTextKey, t } from '../texts/texts'
import { createFormat } from './format'

/**
 * A refusal in the language of the page. If the page has no text for the code, or if a value of the text is missing, the
 * server's English message is returned.
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

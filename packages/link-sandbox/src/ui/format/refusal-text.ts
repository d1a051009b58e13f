import type { LinkApiError } from '../../link/contract'
import { texts } from '../texts/texts'
import { createFormat } from './format'

/**
 * A refusal in the language of the page. A code that the page has no words for, or a value that did not come along,
 * leaves the server's own words: better English than a gap.
 */
export function refusalText({ code, message, details = {} }: LinkApiError): string {
  const all: Record<string, string> = texts.refusals
  const words = Object.hasOwn(all, code) ? all[code] : undefined
  if (words === undefined) return message
  const format = createFormat(texts.language)
  let isComplete = true
  const text = words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(details, name) ? details[name] : undefined
    if (typeof value === 'string') return value
    if (value) return format.asset(Number(value.amount), value.symbol)
    isComplete = false
    return ''
  })
  return isComplete ? text : message
}

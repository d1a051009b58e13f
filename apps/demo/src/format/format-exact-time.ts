import { LOCALE } from './locale'

const exact = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full', timeStyle: 'long' })

/**
 * Formats a time to the second, with the time zone.
 *
 * @param iso ISO 8601
 */
export function formatExactTime(iso: string): string {
  return exact.format(Date.parse(iso))
}

import { LOCALE } from './locale'

const exact = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full', timeStyle: 'long' })

/**
 * Writes when something was, to the second and with the time zone.
 *
 * @param iso ISO 8601
 */
export function formatExactTime(iso: string): string {
  return exact.format(Date.parse(iso))
}

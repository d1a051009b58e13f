import { LOCALE } from './locale'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEK = 7 * DAY

const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' })
const date = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium' })

/**
 * Formats how long ago a time was: "just now", "5 minutes ago", "yesterday". After a week, formats the date.
 *
 * @param iso ISO 8601
 * @param now epoch milliseconds
 */
export function formatTimeAgo(iso: string, now: number): string {
  const then = Date.parse(iso)
  // The server's clock may be ahead of this one; a time must never be shown as in the future.
  const seconds = Math.max(0, (now - then) / 1000)
  if (seconds < MINUTE) return 'just now'
  if (seconds < HOUR) return relative.format(-Math.floor(seconds / MINUTE), 'minute')
  if (seconds < DAY) return relative.format(-Math.floor(seconds / HOUR), 'hour')
  if (seconds < WEEK) return relative.format(-Math.floor(seconds / DAY), 'day')
  return date.format(then)
}

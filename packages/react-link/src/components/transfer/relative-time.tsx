import { useSyncExternalStore } from 'react'

const TICK_MS = 30_000
const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEK = 7 * DAY

/** A time in words, e.g. "5 minutes ago", with the exact time as a tooltip. */
export function RelativeTime({ iso, locale }: { iso: string; locale: string }) {
  const now = useSyncExternalStore(everyTick, currentTick, currentTick)
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' })
  return (
    // The server's clock, time zone and words may differ.
    <time dateTime={iso} title={exact.format(Date.parse(iso))} suppressHydrationWarning>
      {formatRelative(iso, now * TICK_MS, locale)}
    </time>
  )
}

/**
 * Formats how long ago a time was; after a week, its date.
 *
 * @param iso ISO 8601
 * @param now epoch milliseconds
 * @param locale BCP 47
 */
export function formatRelative(iso: string, now: number, locale: string): string {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  // The server's clock may be ahead of this one; a time must never be shown as in the future.
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000)
  if (seconds < MINUTE) return relative.format(0, 'second')
  if (seconds < HOUR) return relative.format(-Math.floor(seconds / MINUTE), 'minute')
  if (seconds < DAY) return relative.format(-Math.floor(seconds / HOUR), 'hour')
  if (seconds < WEEK) return relative.format(-Math.floor(seconds / DAY), 'day')
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(Date.parse(iso))
}

function everyTick(tick: () => void): () => void {
  const timer = setInterval(tick, TICK_MS)
  return () => clearInterval(timer)
}

/** The same value between two ticks, as React needs. */
const currentTick = () => Math.floor(Date.now() / TICK_MS)

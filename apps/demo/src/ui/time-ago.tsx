import { useSyncExternalStore } from 'react'
import { formatExactTime } from '../format/format-exact-time'
import { formatTimeAgo } from '../format/format-time-ago'
import { clock } from './clock'

/** A time in words, e.g. "5 minutes ago", with the exact time as a tooltip. */
export function TimeAgo({ iso }: { iso: string }) {
  const now = useSyncExternalStore(clock.subscribe, clock.now)
  return (
    <time dateTime={iso} title={formatExactTime(iso)}>
      {formatTimeAgo(iso, now)}
    </time>
  )
}

import { useSyncExternalStore } from 'react'
import { formatExactTime } from '../format/format-exact-time'
import { formatTimeAgo } from '../format/format-time-ago'
import { clock } from './clock'

/** When something was: roughly to read, exactly to hover over. */
export function TimeAgo({ iso }: { iso: string }) {
  const now = useSyncExternalStore(clock.subscribe, clock.now)
  return (
    <time dateTime={iso} title={formatExactTime(iso)}>
      {formatTimeAgo(iso, now)}
    </time>
  )
}

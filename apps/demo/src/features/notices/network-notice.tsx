import { useMe } from '../../session/use-me'
import { Notice } from '../../ui/notice'
import { useCatchUp } from './use-catch-up'
import { useIsOnline } from './use-is-online'

/** Warns that the page may be out of date: this device is offline, or Harbor's server does not answer. */
export function NetworkNotice() {
  const isOnline = useIsOnline()
  const isAway = useMe().isError
  useCatchUp(isAway)
  if (!isOnline) {
    return (
      <Notice tone="warning" icon="offline">
        You are offline. This page may be out of date. It updates when you are online again.
      </Notice>
    )
  }
  if (isAway) {
    return (
      <Notice tone="warning" icon="offline">
        Harbor's server can't be reached. This page may be out of date. We keep trying to connect.
      </Notice>
    )
  }
  return null
}

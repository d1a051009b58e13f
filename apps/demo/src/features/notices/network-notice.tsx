import { useMe } from '../../session/use-me'
import { Notice } from '../../ui/notice'
import { useCatchUp } from './use-catch-up'
import { useIsOnline } from './use-is-online'

/** Says when what is shown may be old: this device is offline, or Harbor's server is away. */
export function NetworkNotice() {
  const isOnline = useIsOnline()
  const isAway = useMe().isError
  useCatchUp(isAway)
  if (!isOnline) {
    return (
      <Notice tone="warning" icon="offline">
        You are offline. What you see may be out of date; Harbor catches up as soon as you are back.
      </Notice>
    )
  }
  if (isAway) {
    return (
      <Notice tone="warning" icon="offline">
        Harbor's server can't be reached. What you see may be out of date; we keep trying.
      </Notice>
    )
  }
  return null
}

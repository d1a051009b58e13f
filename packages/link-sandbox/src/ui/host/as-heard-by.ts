import type { HostKind } from './host-kind'
import type { LinkMessage } from './link-message'

/** React Native's name for a session that is left because it could not be used. */
type Exit = { type: 'exit'; payload: unknown }

/** A message in the words of one host. */
export function asHeardBy(kind: HostKind, message: LinkMessage): LinkMessage | Exit {
  const isGivenUp = message.type === 'close' && message.payload.page === 'errorPage'
  return kind === 'reactNative' && isGivenUp ? { ...message, type: 'exit' } : message
}

import type { HostKind, LinkMessage } from './link-message'

/** The one way in and out between this page and whoever shows it. */
export interface HostChannel {
  kind: HostKind
  /** Where the page that frames this one is from, once it has introduced itself; of no other kind of host. */
  origin?(): string | undefined
  /** Says `loaded` and listens. Safe to call twice. */
  open(): void
  /**
   * Resolves with the saved accounts that came along, once the SDK has introduced itself.
   * Rejects when a page that frames this one does not do so in time.
   */
  ready: Promise<SavedAccessToken[]>
  /**
   * Tells the host, in its own way; what a host of this kind has no ear for is left out. A page that frames this one is
   * told by its own origin and no other; what is said before that origin is known waits for it.
   */
  post(message: LinkMessage): void
  /** The host asks this page to close itself. */
  onCloseRequested(listener: () => void): void
}

/** A saved account as the host passes it along: the SDK's `IntegrationAccessToken`. */
export interface SavedAccessToken {
  accessToken: string
  brokerType: string
  brokerName: string
  accountId: string
  accountName: string
}

const MOST_ACCOUNTS = 100

/** Keeps the entries that can be used; `brokerName`, `accountId` and `accountName` are obsolete and may be missing. */
export function readAccessTokens(payload: unknown): SavedAccessToken[] {
  if (!Array.isArray(payload)) return []
  return payload.slice(0, MOST_ACCOUNTS).flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return []
    const fields = entry as Record<string, unknown>
    const accessToken = text(fields.accessToken)
    const brokerType = text(fields.brokerType)
    if (!accessToken || !brokerType) return []
    return [
      {
        accessToken,
        brokerType,
        brokerName: text(fields.brokerName),
        accountId: text(fields.accountId),
        accountName: text(fields.accountName),
      },
    ]
  })
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** React Native's name for a session that is left because it could not be used. */
type Exit = { type: 'exit'; payload: unknown }

/** A message in the words of one host. */
export function asHeardBy(kind: HostKind, message: LinkMessage): LinkMessage | Exit {
  const isGivenUp = message.type === 'close' && message.payload.page === 'errorPage'
  return kind === 'reactNative' && isGivenUp ? { ...message, type: 'exit' } : message
}

/** Who has an ear for what only some hosts know; every host hears the rest. */
const LISTENERS: { [Type in LinkMessage['type']]?: readonly HostKind[] } = {
  showClose: ['iOS', 'android', 'reactNative', 'flutter'],
  showNativeNavbar: ['iOS', 'reactNative', 'flutter'],
  openTrueAuth: ['iOS', 'android'],
  error: ['android'],
}

export function isHeardBy(kind: HostKind, message: LinkMessage): boolean {
  if (message.type === 'transferFinished' && message.payload.status === 'error') return kind !== 'frame'
  return LISTENERS[message.type]?.includes(kind) ?? true
}

/** A property of something that anyone may have put there; undefined for whatever has none, or throws. */
export function property(object: unknown, name: string): unknown {
  if ((typeof object !== 'object' && typeof object !== 'function') || object === null) return undefined
  try {
    return (object as Record<string, unknown>)[name]
  } catch {
    return undefined
  }
}

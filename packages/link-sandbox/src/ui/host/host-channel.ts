import type { HostKind, LinkMessage } from './link-message'

/** The message channel between this page and its host. */
export interface HostChannel {
  kind: HostKind
  /** The host page's origin, once the host page has introduced itself. Only for the kind `frame`. */
  origin?(): string | undefined
  /** Sends `loaded` and listens for messages. Later calls do nothing. */
  open(): void
  /**
   * Resolves with the host's saved accounts, once the SDK has introduced itself.
   * Rejects when a host page around this frame does not introduce itself before the timeout.
   */
  ready: Promise<SavedAccessToken[]>
  /**
   * Sends a message to the host, in the form that this kind of host expects. Messages that it does not know are dropped.
   * A host page gets messages at its exact origin only. Messages are queued until that origin is known.
   */
  post(message: LinkMessage): void
  /** Calls `listener` when the host asks this page to close. */
  onCloseRequested(listener: () => void): void
}

/** A saved account as the host sends it: the SDK's `IntegrationAccessToken`. */
export interface SavedAccessToken {
  accessToken: string
  brokerType: string
  brokerName: string
  accountId: string
  accountName: string
}

const MAX_ACCOUNTS = 100

const UNREADABLE: SavedAccessToken = {
  accessToken: '',
  brokerType: '',
  brokerName: '',
  accountId: '',
  accountName: '',
}

/**
 * Reads the accounts. `brokerName`, `accountId` and `accountName` are obsolete and may be missing. An entry without token or
 * broker type stays, as an empty one: the host did pass an account, and the server has to refuse it.
 */
export function readAccessTokens(payload: unknown): SavedAccessToken[] {
  if (!Array.isArray(payload)) return []
  return payload.slice(0, MAX_ACCOUNTS).map((entry: unknown) => {
    const accessToken = text(property(entry, 'accessToken'))
    const brokerType = text(property(entry, 'brokerType'))
    if (!accessToken || !brokerType) return UNREADABLE
    return {
      accessToken,
      brokerType,
      brokerName: text(property(entry, 'brokerName')),
      accountId: text(property(entry, 'accountId')),
      accountName: text(property(entry, 'accountName')),
    }
  })
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** React Native's name for the close message of a session that could not be used. */
type Exit = { type: 'exit'; payload: unknown }

/** The message as this kind of host expects it. */
export function messageFor(kind: HostKind, message: LinkMessage): LinkMessage | Exit {
  const isUnusableSession = message.type === 'close' && message.payload.page === 'errorPage'
  return kind === 'reactNative' && isUnusableSession ? { ...message, type: 'exit' } : message
}

/** The hosts that know a message. A message that is not listed is known to every host. */
const KNOWN_TO: { [Type in LinkMessage['type']]?: readonly HostKind[] } = {
  showClose: ['iOS', 'android', 'reactNative', 'flutter'],
  showNativeNavbar: ['iOS', 'reactNative', 'flutter'],
  openTrueAuth: ['iOS', 'android'],
  error: ['android'],
}

export function isKnownTo(kind: HostKind, message: LinkMessage): boolean {
  if (message.type === 'transferFinished' && message.payload.status === 'error') return kind !== 'frame'
  return KNOWN_TO[message.type]?.includes(kind) ?? true
}

/** Reads a property of an untrusted value. Undefined if there is no such property or if reading it throws. */
export function property(object: unknown, name: string): unknown {
  if ((typeof object !== 'object' && typeof object !== 'function') || object === null) return undefined
  try {
    return (object as Record<string, unknown>)[name]
  } catch {
    return undefined
  }
}

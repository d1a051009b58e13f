import { isRecord } from '../messages/link-payloads'
import { patchProperty } from './patch-window'

/**
 * Finds out whether Link waits for a wallet of this page. Link calls wallets through the SDK's bridge (1.7.0), which answers each
 * call with a message of the same id (Comlink's protocol). The call comes to our window; the answer goes to the frame's window,
 * which is of another origin and can't be watched. So while the SDK opens Link, the frame gives the bridge a stand-in for that window.
 *
 * @param onWaiting called when Link begins to wait, and when all calls are answered
 */
export function watchWallet(frame: HTMLIFrameElement, onWaiting: (isWaiting: boolean) => void) {
  const waiting = new Set<unknown>()
  const standIn: Pick<Window, 'postMessage'> = {
    postMessage(message: unknown, origin: unknown, transfer?: unknown) {
      frame.contentWindow?.postMessage(message, origin as string, (transfer as Transferable[]) ?? [])
      if (isRecord(message) && waiting.delete(message.id) && waiting.size === 0) onWaiting(false)
    },
  }
  return {
    /** Runs something that reads the frame's window: it gets the stand-in. */
    whileOpening: (open: () => void) => patchProperty(frame, 'contentWindow', { get: () => standIn }, open),
    /** Wraps a `message` listener of the bridge, which compares the source of a message with the stand-in. */
    wrap(listener: EventListenerOrEventListenerObject) {
      return (event: Event) => {
        const { data, source } = event as MessageEvent
        const isOfLink = source !== null && source === frame.contentWindow
        if (isOfLink && asksUser(data)) {
          waiting.add(data.id)
          if (waiting.size === 1) onWaiting(true)
        }
        const given = isOfLink ? withSource(event, standIn) : event
        if (typeof listener === 'function') listener.call(window, given)
        else listener.handleEvent(given)
      }
    },
  }
}

/** The same event, with another source. */
function withSource(event: Event, source: unknown): Event {
  return new Proxy(event, {
    get(target, key) {
      if (key === 'source') return source
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** Calls on which a wallet may ask its user. Others, such as `eth_accounts`, are answered at once. */
const ASKING = /^(connect|sign|send)|request(Accounts|Permissions)|_sign|_send|^wallet_/

/** Whether a message is a call on which a wallet may ask its user. */
function asksUser(data: unknown): data is { id: unknown } {
  if (!isRecord(data) || data.type !== 'APPLY' || !Array.isArray(data.path)) return false
  const name: unknown = data.path.at(-1)
  return ASKING.test(name === 'request' ? methodOf(data.argumentList) : `${name}`)
}

/** The method of a call by EIP-1193: its one argument is `{ method, params }`. */
function methodOf(argumentList: unknown): string {
  const [argument] = Array.isArray(argumentList) ? (argumentList as unknown[]) : []
  const value = isRecord(argument) ? argument.value : undefined
  return isRecord(value) ? `${value.method}` : ''
}

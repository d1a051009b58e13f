import type { HostChannel } from './host-channel'
import type { LinkMessage } from './link-message'

/** The faults of this page that are on, as last reported by the server. */
export interface PageFaults {
  has(name: string): boolean
  /** Replaces the faults that are on. */
  set(names: string[]): void
  /** Notes that the page has shown a fault. Listeners are called once for each fault. */
  show(name: string): void
  onShown(listener: (name: string) => void): void
}

export function createPageFaults(names: string[]): PageFaults {
  let on = new Set(names)
  const shown = new Set<string>()
  const listeners = new Set<(name: string) => void>()
  return {
    has: (name) => on.has(name),
    set(current) {
      on = new Set(current)
    },
    show(name) {
      if (shown.has(name)) return
      shown.add(name)
      for (const listener of listeners) listener(name)
    },
    onShown(listener) {
      listeners.add(listener)
    },
  }
}

/** A host channel with faults: no messages, malformed payloads, or more than one end message. */
export function withPageFaults(host: HostChannel, faults: PageFaults): HostChannel {
  const isSilentFromStart = faults.has('page-silent')
  let count = 0

  function post(message: LinkMessage) {
    if (!faults.has('page-malformed-payload')) return host.post(message)
    faults.show('page-malformed-payload')
    host.post({ type: message.type, ...malformedPayload(count) } as LinkMessage)
    count += 1
  }

  return {
    ...host,
    // Without `loaded` no host will introduce itself.
    ready: isSilentFromStart ? Promise.resolve([]) : host.ready,
    open() {
      if (!isSilentFromStart) host.open()
    },
    post(message) {
      if (isSilentFromStart || faults.has('page-silent')) return faults.show('page-silent')
      post(message)
      if (!isEnd(message) || !faults.has('page-double-done')) return
      faults.show('page-double-done')
      // Mesh's own widget was seen to send all three: `done`, `close` and `exit`.
      post({ ...message, type: message.type === 'done' ? 'close' : 'done' })
      post({ ...message, type: 'exit' } as unknown as LinkMessage)
    },
  }
}

function isEnd(message: LinkMessage): message is Extract<LinkMessage, { type: 'done' | 'close' }> {
  return message.type === 'done' || message.type === 'close'
}

/** The faults that the server wrote into the page. They apply before there is a session. */
export function announcedFaults(page: Document): string[] {
  const content = page.querySelector<HTMLMetaElement>('meta[name="sandbox-faults"]')?.content ?? ''
  return content.split(' ').filter((name) => name !== '')
}

/** Malformed payloads, used in turn. The first has no payload at all. */
const MALFORMED_PAYLOADS: readonly object[] = [
  {},
  { payload: null },
  { payload: 'undefined' },
  { payload: [] },
  { payload: { status: 42, amount: 'a lot', accessToken: null, page: ['none'], errorMessage: {} } },
  { payload: Number.NaN },
  { payload: {} },
]

function malformedPayload(count: number): object {
  return MALFORMED_PAYLOADS[count % MALFORMED_PAYLOADS.length] ?? {}
}

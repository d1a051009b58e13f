import type { HostChannel } from './host-channel'
import type { LinkMessage } from './link-message'

/** The faults that this page has to show itself, as its server last told. */
export interface PageFaults {
  has(name: string): boolean
  /** What is on from now on. */
  set(names: string[]): void
  /** Notes that one shows; whoever counts is told once for each. */
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

/** A channel that goes wrong on demand: silent, with payloads that make no sense, or with more than one end. */
export function withPageFaults(host: HostChannel, faults: PageFaults): HostChannel {
  const isSilentFromStart = faults.has('page-silent')
  let count = 0

  function post(message: LinkMessage) {
    if (!faults.has('page-malformed-payload')) return host.post(message)
    faults.show('page-malformed-payload')
    host.post({ type: message.type, ...nonsense(count) } as LinkMessage)
    count += 1
  }

  return {
    ...host,
    // Nobody will introduce themselves to a page that says nothing.
    ready: isSilentFromStart ? Promise.resolve([]) : host.ready,
    open() {
      if (!isSilentFromStart) host.open()
    },
    post(message) {
      if (isSilentFromStart || faults.has('page-silent')) return faults.show('page-silent')
      post(message)
      if (!isEnd(message) || !faults.has('page-double-done')) return
      faults.show('page-double-done')
      // As observed of Mesh's own widget: `done`, `close` and `exit`, all of them.
      post({ ...message, type: message.type === 'done' ? 'close' : 'done' })
      post({ ...message, type: 'exit' } as unknown as LinkMessage)
    },
  }
}

function isEnd(message: LinkMessage): message is Extract<LinkMessage, { type: 'done' | 'close' }> {
  return message.type === 'done' || message.type === 'close'
}

/** The faults that the server wrote into the page, for before it has a session. */
export function announcedFaults(page: Document): string[] {
  const content = page.querySelector<HTMLMetaElement>('meta[name="sandbox-faults"]')?.content ?? ''
  return content.split(' ').filter((name) => name !== '')
}

/** Payloads that no event has, one kind after the other; the first is none at all. */
const KINDS: readonly object[] = [
  {},
  { payload: null },
  { payload: 'undefined' },
  { payload: [] },
  { payload: { status: 42, amount: 'a lot', accessToken: null, page: ['none'], errorMessage: {} } },
  { payload: Number.NaN },
  { payload: {} },
]

function nonsense(count: number): object {
  return KINDS[count % KINDS.length] ?? {}
}

import type { HostChannel } from './host-channel'
import type { LinkMessage } from './link-message'
import { nonsense } from './nonsense'
import type { PageFaults } from './page-faults'

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

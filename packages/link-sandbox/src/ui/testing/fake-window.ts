import { vi } from 'vitest'

/** A fake window in a frame. It records the messages to the host, and a test can send messages from the host. */
export function fakeWindow({ isFramed = true } = {}) {
  const events = new EventTarget()
  const postMessage = vi.fn<(message: unknown, targetOrigin: string) => void>()
  const parent = { postMessage }
  const self = {
    addEventListener: events.addEventListener.bind(events),
    setTimeout: (handler: () => void, milliseconds: number) => setTimeout(handler, milliseconds),
  }
  const page = Object.assign(self, { parent: isFramed ? parent : self })

  return {
    page: page as unknown as Window,
    postMessage,
    /** The types of the messages to the host, in order. */
    types: () => postMessage.mock.calls.map(([message]) => (message as { type: string }).type),
    receive(data: unknown, from: { origin?: string; source?: unknown } = {}) {
      const { origin = 'https://host.example', source = parent } = from
      events.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }))
    },
  }
}

export const specs = {
  type: 'meshSDKSpecs',
  payload: { platform: 'web', version: '3.13.0', origin: 'https://host.example' },
}

import { afterEach, beforeEach, expect, it, test, vi } from 'vitest'
import { fakeWindow, specs } from '../testing/fake-window'
import { aConnect, anAccessToken } from '../testing/fixtures'
import { createFrameChannel } from './create-host-channel'
import type { LinkMessage } from './link-message'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const tokens: LinkMessage = { type: 'brokerageAccountAccessToken', payload: aConnect.payload }

function open() {
  const window = fakeWindow()
  const channel = createFrameChannel(window.page)
  channel.open()
  return { ...window, channel }
}

it('sends loaded once, to any origin', () => {
  const { channel, postMessage } = open()
  channel.open()
  expect(postMessage.mock.calls).toEqual([[{ type: 'loaded' }, '*']])
})

it('sends everything else to the exact origin of the host', () => {
  const { channel, postMessage, receive } = open()
  receive(specs)
  channel.post(tokens)
  expect(postMessage.mock.calls.at(-1)).toEqual([tokens, 'https://host.example'])
})

it('queues messages until the host’s origin is known, and sends them to that origin only', () => {
  const { channel, postMessage, receive } = open()
  channel.post(tokens)
  expect(postMessage).toHaveBeenCalledTimes(1)
  receive(specs)
  expect(postMessage.mock.calls.slice(1)).toEqual([[tokens, 'https://host.example']])
})

test.each([
  ['another window', { source: {} }],
  ['no window', { source: null }],
  ['an origin that cannot be addressed', { origin: 'null' }],
])('ignores an introduction from %s', (_, from) => {
  const { channel, postMessage, receive } = open()
  receive(specs, from)
  channel.post(tokens)
  expect(postMessage).toHaveBeenCalledTimes(1)
})

it('ignores every origin after the first', () => {
  const { channel, postMessage, receive } = open()
  receive(specs)
  receive(specs, { origin: 'https://elsewhere.example' })
  channel.post(tokens)
  expect(postMessage.mock.calls.at(-1)?.[1]).toBe('https://host.example')
})

it('resolves with the saved accounts that follow the introduction', async () => {
  const { channel, receive } = open()
  receive(specs)
  receive({ type: 'frontAccessTokens', payload: [anAccessToken] })
  await expect(channel.ready).resolves.toEqual([anAccessToken])
})

it('resolves without saved accounts when none follow the introduction', async () => {
  const { channel, receive } = open()
  receive(specs)
  await vi.advanceTimersByTimeAsync(100)
  await expect(channel.ready).resolves.toEqual([])
})

test.each([
  [
    'before the introduction',
    (receive: ReturnType<typeof open>['receive']) =>
      receive({ type: 'frontAccessTokens', payload: [anAccessToken] }),
  ],
  [
    'from another window',
    (receive: ReturnType<typeof open>['receive']) => {
      receive(specs)
      receive({ type: 'frontAccessTokens', payload: [anAccessToken] }, { source: {} })
    },
  ],
  [
    'from another origin',
    (receive: ReturnType<typeof open>['receive']) => {
      receive(specs)
      receive(
        { type: 'frontAccessTokens', payload: [anAccessToken] },
        { origin: 'https://elsewhere.example' },
      )
    },
  ],
])('ignores saved accounts %s', async (_, act) => {
  const { channel, receive } = open()
  act(receive)
  receive(specs)
  await vi.advanceTimersByTimeAsync(100)
  await expect(channel.ready).resolves.toEqual([])
})

it('rejects after a timeout when the host never introduces itself', async () => {
  const { channel } = open()
  await vi.advanceTimersByTimeAsync(8_000)
  await expect(channel.ready).rejects.toThrow(/did not introduce itself/)
})

it('reports a close request, from the host only', () => {
  const { channel, receive } = open()
  const listener = vi.fn()
  channel.onCloseRequested(listener)
  receive({ type: 'closeRequested' })
  receive(specs)
  receive({ type: 'closeRequested' }, { source: {} })
  expect(listener).not.toHaveBeenCalled()
  receive({ type: 'closeRequested' })
  expect(listener).toHaveBeenCalledTimes(1)
})

test.each([null, undefined, 'meshSDKSpecs', 7, [], {}, { type: 3 }, { type: 'unheardOf' }])(
  'is not put off by %j',
  async (data) => {
    const { channel, receive } = open()
    receive(data)
    receive(specs)
    receive(data)
    await vi.advanceTimersByTimeAsync(100)
    await expect(channel.ready).resolves.toEqual([])
  },
)

it('does not send messages that the Web SDK does not know', () => {
  const { channel, postMessage, receive } = open()
  receive(specs)
  channel.post({ type: 'showClose' })
  channel.post({ type: 'transferFinished', payload: { status: 'error', errorMessage: 'No.' } })
  expect(postMessage.mock.calls).toEqual([[{ type: 'loaded' }, '*']])
})

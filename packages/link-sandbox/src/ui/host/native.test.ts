import { afterEach, beforeEach, expect, it, test, vi } from 'vitest'
import { fakeNative } from '../testing/fake-native'
import { aConnect, anAccessToken } from '../testing/fixtures'
import { createHostChannel } from './create-host-channel'
import type { LinkMessage } from './link-message'
import type { NativeBridge } from './native'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const KINDS: NativeBridge['kind'][] = ['iOS', 'android', 'reactNative', 'flutter']
const tokens: LinkMessage = { type: 'brokerageAccountAccessToken', payload: aConnect.payload }

function open(kind: NativeBridge['kind'], accessTokens?: unknown) {
  const native = fakeNative(kind, accessTokens)
  const channel = createHostChannel(native.page)
  channel.open()
  return { ...native, channel }
}

test.each(KINDS)('%s is told what happens, from loaded on', (kind) => {
  const { channel, messages } = open(kind)
  channel.open()
  channel.post(tokens)
  expect(channel.kind).toBe(kind)
  expect(messages).toEqual([{ type: 'loaded' }, tokens])
})

test('iOS gets objects, the others JSON', () => {
  const typesOf = (kind: NativeBridge['kind']) => open(kind).receive.mock.calls.map(([sent]) => typeof sent)
  expect(KINDS.map(typesOf)).toEqual([['object'], ['string'], ['string'], ['string']])
})

test.each(KINDS)('%s passes saved accounts along as a JSON string', async (kind) => {
  const { channel } = open(kind, JSON.stringify([anAccessToken]))
  await vi.advanceTimersByTimeAsync(50)
  await expect(channel.ready).resolves.toEqual([anAccessToken])
})

test('Flutter up to 1.1.3 passes them along as an array', async () => {
  const { channel } = open('flutter', [anAccessToken])
  await vi.advanceTimersByTimeAsync(50)
  await expect(channel.ready).resolves.toEqual([anAccessToken])
})

test('React Native without accounts passes an empty object', async () => {
  await expect(open('reactNative', '{}').channel.ready).resolves.toEqual([])
})

it('waits for an app that takes a moment to answer', async () => {
  const native = fakeNative('flutter', '[]')
  native.receive.mockImplementation(() => {})
  const channel = createHostChannel(native.page)
  channel.open()
  await vi.advanceTimersByTimeAsync(1_000)
  native.global.accessTokens = JSON.stringify([anAccessToken])
  native.global.meshSdkPlatform = 'flutter'
  await vi.advanceTimersByTimeAsync(50)
  await expect(channel.ready).resolves.toEqual([anAccessToken])
})

it('goes on without accounts when an app never answers', async () => {
  const native = fakeNative('android')
  native.receive.mockImplementation(() => {})
  const channel = createHostChannel(native.page)
  channel.open()
  await vi.advanceTimersByTimeAsync(3_000)
  await expect(channel.ready).resolves.toEqual([])
})

test.each<[LinkMessage, NativeBridge['kind'][]]>([
  [{ type: 'showClose' }, KINDS],
  [{ type: 'showNativeNavbar', payload: true }, ['iOS', 'reactNative', 'flutter']],
  [{ type: 'openTrueAuth', link: 'https://bank.example', atomicToken: 'fake' }, ['iOS', 'android']],
  [{ type: 'error', errorMessage: 'No.' }, ['android']],
  [{ type: 'transferFinished', payload: { status: 'error', errorMessage: 'No.' } }, KINDS],
])('%j is told to those who know it', (message, listeners) => {
  const heard = KINDS.filter((kind) => {
    const { channel, messages } = open(kind)
    channel.post(message)
    return messages.length > 1
  })
  expect(heard).toEqual(listeners)
})

test('React Native calls it exit when a session could not be used', () => {
  const close: LinkMessage = { type: 'close', payload: { page: 'errorPage', errorMessage: 'No.' } }
  const last = (kind: NativeBridge['kind'], message: LinkMessage) => {
    const { channel, messages } = open(kind)
    channel.post(message)
    return messages.at(-1)
  }
  expect(last('reactNative', close)).toEqual({ ...close, type: 'exit' })
  expect(last('reactNative', { type: 'close', payload: { page: 'startPage' } })?.type).toBe('close')
  expect(last('iOS', close)?.type).toBe('close')
})

it('speaks to the frame around it, not to the app around that', () => {
  const { page, global, receive } = fakeNative('android')
  const postMessage = vi.fn()
  Object.assign(global, { parent: { postMessage }, addEventListener: () => {} })
  const channel = createHostChannel(page)
  channel.open()
  expect(channel.kind).toBe('frame')
  expect(postMessage).toHaveBeenCalledWith({ type: 'loaded' }, '*')
  expect(receive).not.toHaveBeenCalled()
})

it('is nobody’s in a browser tab, and says nothing there', async () => {
  const { page, global } = fakeNative('android')
  delete global.JSBridge
  const channel = createHostChannel(page)
  channel.open()
  channel.post(tokens)
  expect(channel.kind).toBe('none')
  await expect(channel.ready).resolves.toEqual([])
})

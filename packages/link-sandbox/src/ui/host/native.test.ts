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

test.each(KINDS)('%s gets every message, from loaded on', (kind) => {
  const { channel, messages } = open(kind)
  channel.open()
  channel.post(tokens)
  expect(channel.kind).toBe(kind)
  expect(messages).toEqual([{ type: 'loaded' }, tokens])
})

test('iOS gets objects, the other hosts get JSON', () => {
  const typesOf = (kind: NativeBridge['kind']) => open(kind).receive.mock.calls.map(([sent]) => typeof sent)
  expect(KINDS.map(typesOf)).toEqual([['object'], ['string'], ['string'], ['string']])
})

test.each(KINDS)('%s sends saved accounts as a JSON string', async (kind) => {
  const { channel } = open(kind, JSON.stringify([anAccessToken]))
  await vi.advanceTimersByTimeAsync(50)
  await expect(channel.ready).resolves.toEqual([anAccessToken])
})

test('Flutter up to 1.1.3 sends saved accounts as an array', async () => {
  const { channel } = open('flutter', [anAccessToken])
  await vi.advanceTimersByTimeAsync(50)
  await expect(channel.ready).resolves.toEqual([anAccessToken])
})

test('React Native without accounts sends an empty object', async () => {
  await expect(open('reactNative', '{}').channel.ready).resolves.toEqual([])
})

it('waits for an app that answers late', async () => {
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

it('resolves without accounts when an app never answers', async () => {
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
])('%j is sent only to hosts that know it', (message, listeners) => {
  const receivers = KINDS.filter((kind) => {
    const { channel, messages } = open(kind)
    channel.post(message)
    return messages.length > 1
  })
  expect(receivers).toEqual(listeners)
})

test('React Native gets exit instead of close when a session could not be used', () => {
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

it('in a frame inside an app, sends to the host page and not to the app', () => {
  const { page, global, receive } = fakeNative('android')
  const postMessage = vi.fn()
  Object.assign(global, { parent: { postMessage }, addEventListener: () => {} })
  const channel = createHostChannel(page)
  channel.open()
  expect(channel.kind).toBe('frame')
  expect(postMessage).toHaveBeenCalledWith({ type: 'loaded' }, '*')
  expect(receive).not.toHaveBeenCalled()
})

it('has no host in a browser tab, and sends no message there', async () => {
  const { page, global } = fakeNative('android')
  delete global.JSBridge
  const channel = createHostChannel(page)
  channel.open()
  channel.post(tokens)
  expect(channel.kind).toBe('none')
  await expect(channel.ready).resolves.toEqual([])
})

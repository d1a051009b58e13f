import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { createLinkApi } from '../api/link-api'
import { createLinkController } from '../controller/create-link-controller'
import { fakeLinkServer } from '../testing/fake-link-server'
import { fakeNative } from '../testing/fake-native'
import { fakeWindow, specs } from '../testing/fake-window'
import { aConnect, anAccessToken } from '../testing/fixtures'
import { createHostChannel } from './create-host-channel'
import type { LinkMessage } from './link-message'

const secret: LinkMessage = { type: 'brokerageAccountAccessToken', payload: aConnect.payload }
const HOST = 'https://host.example'

/** Property names that every object inherits, or that change an object. */
const names = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'then', 'type', 'payload')
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(fc.oneof(names, fc.string()), fc.jsonValue(), { noNullPrototype: false }),
  fc.constantFrom(undefined, NaN, 1n, 'x'.repeat(100_000), new Array(5_000).fill({ accessToken: 'x' })),
  fc.array(fc.record({ accessToken: fc.jsonValue(), brokerType: fc.jsonValue() })),
  fc.constant(deep(2_000)),
)
const message = fc.oneof(
  anything,
  fc.record({
    type: fc.oneof(
      fc.constantFrom('meshSDKSpecs', 'frontAccessTokens', 'closeRequested', 'loaded', 'done', 'APPLY'),
      names,
      anything,
    ),
    payload: anything,
  }),
)
const source = fc.constantFrom('host', 'frame', 'nobody')
const origin = fc.constantFrom(HOST, 'https://evil.example', 'null', '', '*')

it('posts only to the origin of the host page, whatever messages arrive', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ message, source, origin }), { maxLength: 20 }), (arrivals) => {
      const window = fakeWindow()
      const channel = createHostChannel(window.page)
      channel.open()
      channel.post(secret)
      let host: string | undefined
      for (const { message, source, origin } of arrivals) {
        const isIntroduction =
          source === 'host' && (message as { type?: unknown } | null | undefined)?.type === 'meshSDKSpecs'
        if (isIntroduction && origin !== 'null' && origin !== '') host ??= origin
        window.receive(message, {
          origin,
          ...(source !== 'host' && { source: source === 'frame' ? {} : null }),
        })
      }
      const [loaded, ...others] = window.postMessage.mock.calls
      expect(loaded).toEqual([{ type: 'loaded' }, '*'])
      expect(others).toEqual(host === undefined ? [] : [[secret, host]])
    }),
  )
})

it('keeps a running session unchanged, whatever messages arrive', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ message, source, origin }), { maxLength: 20 }),
      async (arrivals) => {
        const window = fakeWindow()
        const controller = createLinkController({
          api: createLinkApi(fakeLinkServer().fetcher),
          host: createHostChannel(window.page),
          authCode: 'fresh',
        })
        controller.start()
        window.receive(specs)
        window.receive({ type: 'frontAccessTokens', payload: [] })
        await vi.waitFor(() => expect(controller.getState().screen.name).toBe('terms'))
        const before = controller.getState()
        for (const { message, source, origin } of arrivals) {
          const isHost = source === 'host' && origin === HOST
          const isWish = (message as { type?: unknown } | null | undefined)?.type === 'closeRequested'
          if (isHost && isWish) continue
          window.receive(message, {
            origin,
            ...(source !== 'host' && { source: source === 'frame' ? {} : null }),
          })
        }
        expect(controller.getState()).toBe(before)
      },
    ),
    { numRuns: 40 },
  )
})

it('accepts any value that an app sets in the window', async () => {
  const kinds = fc.constantFrom('iOS', 'android', 'reactNative', 'flutter')
  const left = fc.oneof(anything, fc.json(), fc.constant(JSON.stringify([anAccessToken])))
  await fc.assert(
    fc.asyncProperty(kinds, left, left, fc.boolean(), async (kind, platform, accessTokens, isThrowing) => {
      const native = fakeNative(kind as 'iOS')
      native.receive.mockImplementation(() => {})
      native.global.meshSdkPlatform = typeof platform === 'string' ? platform : 'app'
      Object.defineProperty(native.global, 'accessTokens', {
        get() {
          if (isThrowing) throw new Error('Not for you.')
          return accessTokens
        },
      })
      const channel = createHostChannel(native.page)
      channel.open()
      for (const account of await channel.ready) {
        expect(Object.keys(account).sort()).toEqual(Object.keys(anAccessToken).sort())
        for (const field of Object.values(account)) expect(typeof field).toBe('string')
      }
    }),
  )
})

it('ignores invalid bridges', () => {
  fc.assert(
    fc.property(anything, anything, anything, (webkit, bridge, reactNative) => {
      const { page, global } = fakeNative('android')
      Object.assign(global, { webkit, JSBridge: bridge, ReactNativeWebView: reactNative })
      expect(createHostChannel(page).kind).toBe('none')
    }),
  )
})

function deep(levels: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < levels; level++) value = { payload: value }
  return value
}

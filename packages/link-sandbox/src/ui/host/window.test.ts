import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anExchange } from '../testing/fixtures'
import type { HostChannel } from './host-channel'
import type { HostKind, LinkMessage } from './link-message'
import { openAppWindow } from './window'

const ADDRESS = '/oauth/client/authorize?state=state-1&lng=en'
const LINK = new URL(ADDRESS, document.baseURI).href

function app(kind: HostKind) {
  const messages: LinkMessage[] = []
  const self = { setTimeout: (task: () => void, ms: number) => setTimeout(task, ms) } as unknown as Window
  const host = { kind, post: (message: LinkMessage) => messages.push(message) } as unknown as HostChannel
  const opened = Promise.resolve(openAppWindow(host, self)(ADDRESS, anExchange))
  return { messages, opened, answer: (globals: object) => Object.assign(self, globals) }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('iOS', () => {
  it('opens the institution’s app when it is installed', async () => {
    const { messages, opened, answer } = app('iOS')
    answer({ handleNativeLink: { url: LINK, canOpen: true } })
    await vi.runAllTimersAsync()
    expect((await opened)?.closed).toBe(false)
    expect(messages).toEqual([
      {
        type: 'integrationSelected',
        payload: { integrationType: 'alphaExchange', integrationName: 'Alpha Exchange', nativeLink: LINK },
      },
    ])
  })

  it.each([
    ['the institution’s app is not installed', { handleNativeLink: { url: LINK, canOpen: false } }],
    ['the answer is for another link', { handleNativeLink: { url: 'https://else.example', canOpen: true } }],
    ['the answer is malformed', { handleNativeLink: 'yes' }],
    ['there is no answer', {}],
  ])('opens a web view of the SDK when %s', async (_, globals) => {
    const { messages, opened, answer } = app('iOS')
    answer(globals)
    await vi.runAllTimersAsync()
    expect(await opened).not.toBeNull()
    expect(messages.at(-1)).toEqual({ type: 'openTrueAuth', link: LINK, atomicToken: 'state-1' })
  })
})

it('Android opens a web view of the SDK, which counts as closed once it has a result', async () => {
  const { messages, opened, answer } = app('android')
  const view = await opened
  expect(messages).toEqual([{ type: 'openTrueAuth', link: LINK, atomicToken: 'state-1' }])
  expect(view?.closed).toBe(false)
  answer({ trueAuthResult: { done: true } })
  expect(view?.closed).toBe(false)
  answer({ trueAuthResult: '{}' })
  expect(view?.closed).toBe(true)
})

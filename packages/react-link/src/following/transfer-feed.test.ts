import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aTransfer } from '../../test/fixtures'
import type { MeshBackend } from '../core/backend/mesh-backend'
import type { ListTransfersResponse } from '../core/contract'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { transferFeed } from './transfer-feed'

const pending = [aTransfer({ status: 'pending' })]
const settled = [aTransfer({ status: 'succeeded' })]

/** A backend that waits, and whose waiting the test ends. */
function waitingBackend() {
  const asked: {
    since: string | undefined
    signal: AbortSignal | undefined
    answer: (it: ListTransfersResponse) => void
    fail: (error: unknown) => void
  }[] = []
  const backend = {
    waitForTransfers: (last, { signal } = {}) =>
      new Promise((answer, fail) => {
        asked.push({ since: last?.version, signal, answer, fail })
        signal?.addEventListener('abort', () => fail(signal.reason))
      }),
  } as Partial<MeshBackend> as MeshBackend
  return { feed: transferFeed({}, backend), asked }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

function setVisible(isVisible: boolean) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(isVisible ? 'visible' : 'hidden')
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('a backend that waits', () => {
  it('is asked again with the version of its answer, and a change is told', async () => {
    const { feed, asked } = waitingBackend()
    const told = vi.fn()
    const stop = feed.add(told)
    asked[0]?.answer({ transfers: pending, version: '1', waitMs: 25_000 })
    await pass(200)
    expect(asked.map(({ since }) => since)).toEqual([undefined, '1'])
    expect(feed.isWaiting).toBe(true)
    asked[1]?.answer({ transfers: settled, version: '2', waitMs: 25_000 })
    await pass(200)
    expect(told.mock.calls).toEqual([[pending], [settled]])
    expect(asked.map(({ since }) => since)).toEqual([undefined, '1', '2'])
    stop()
  })

  it('has one request for all who listen, and none when the last has left', async () => {
    const { feed, asked } = waitingBackend()
    const [one, two] = [vi.fn(), vi.fn()]
    const stops = [feed.add(one), feed.add(one)]
    asked[0]?.answer({ transfers: pending, version: '1', waitMs: 25_000 })
    await pass(200)
    stops.push(feed.add(two))
    // Who comes later hears at once what is known.
    expect([one.mock.calls.length, two.mock.calls]).toEqual([2, [[pending]]])
    expect(asked).toHaveLength(2)
    for (const stop of stops) {
      expect(asked[1]?.signal?.aborted).toBe(false)
      stop()
    }
    expect(asked[1]?.signal?.aborted).toBe(true)
    await pass(60_000)
    expect(asked).toHaveLength(2)
  })

  it('is not asked by a page that is hidden, and at once when the page is shown again', async () => {
    const { feed, asked } = waitingBackend()
    const stop = feed.add(() => {})
    asked[0]?.answer({ transfers: pending, version: '1', waitMs: 25_000 })
    await pass(200)
    setVisible(false)
    expect(asked[1]?.signal?.aborted).toBe(true)
    await pass(60_000)
    expect(asked).toHaveLength(2)
    setVisible(true)
    expect(asked.map(({ since }) => since)).toEqual([undefined, '1', '1'])
    stop()
  })

  it('tells nothing of a user who has left', async () => {
    const { feed, asked } = waitingBackend()
    const told = vi.fn()
    const stop = feed.add(told)
    feed.restart()
    asked[0]?.answer({ transfers: pending, version: '1', waitMs: 25_000 })
    await pass(200)
    expect(told).not.toHaveBeenCalled()
    expect(asked.map(({ since }) => since)).toEqual([undefined, undefined])
    stop()
  })

  it('is asked less often when it does not wait after all', async () => {
    const { feed, asked } = waitingBackend()
    const stop = feed.add(() => {})
    for (const index of [0, 1]) {
      asked[index]?.answer({ transfers: pending, version: '1', waitMs: 25_000 })
      await pass(200)
    }
    expect([asked.length, feed.isWaiting]).toEqual([2, false])
    await pass(4_000)
    expect(asked).toHaveLength(3)
    stop()
  })

  it.each([
    ['fails', new Error('down'), 1_100],
    [
      'asks for a pause',
      new MeshLinkError('rate_limited', 'Wait.', { isRetryable: true, retryAfterMs: 20_000 }),
      20_100,
    ],
    ['refuses', new MeshLinkError('unauthenticated', 'Sign in.', { isRetryable: false }), 30_100],
  ])('is asked again after a while when it %s', async (_, error, ms) => {
    const { feed, asked } = waitingBackend()
    const stop = feed.add(() => {})
    asked[0]?.fail(error)
    await pass(ms - 200)
    expect(asked).toHaveLength(1)
    await pass(200)
    expect(asked).toHaveLength(2)
    stop()
  })
})

it('a backend that does not wait is polled', async () => {
  const listTransfers = vi.fn(async () => pending)
  const feed = transferFeed({}, { listTransfers } as Partial<MeshBackend> as MeshBackend)
  const told = vi.fn()
  const stop = feed.add(told)
  await pass(12_000)
  expect(listTransfers.mock.calls.length).toBeGreaterThanOrEqual(3)
  expect(listTransfers.mock.calls.length).toBeLessThanOrEqual(5)
  listTransfers.mockResolvedValue(settled)
  await pass(30_000)
  expect(told).toHaveBeenLastCalledWith(settled)
  expect(feed.isWaiting).toBe(false)
  stop()
})

import { act, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { aTransfer } from '../../test/fixtures'
import { renderLinkHook } from '../../test/render-link-hook'
import type { ListTransfersResponse } from '../core/contract'
import { MeshLinkError } from '../core/errors/mesh-link-error'
// Ahead of the tests: fake timers do not wait for an import.
import '../following/follow-transfers'
import { useMeshHoldings } from './use-mesh-holdings'
import { useMeshTransfers } from './use-mesh-transfers'

const now = Date.parse('2026-01-02T12:00:00.000Z')
const pending = aTransfer({ status: 'pending', createdAt: new Date(now).toISOString() })

const limited = new MeshLinkError('rate_limited', 'Too often. Wait 20 seconds.', {
  isRetryable: true,
  retryAfterMs: 20_000,
})

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

describe('useMeshTransfers', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now })
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  it('polls while a transfer is pending: after 3 s at first, until it has settled', async () => {
    const { client, backend } = createTestClient()
    const list = vi.spyOn(backend, 'listTransfers').mockResolvedValue([pending])
    const { result } = renderLinkHook(() => useMeshTransfers(), { client })
    await pass(0)
    expect(result.current.data).toEqual([pending])

    await pass(2_900)
    expect(list).toHaveBeenCalledTimes(1)
    await pass(200)
    expect(list).toHaveBeenCalledTimes(2)

    list.mockResolvedValue([aTransfer({ status: 'succeeded' })])
    await pass(3_000)
    expect(result.current.data).toMatchObject([{ status: 'succeeded' }])
    await pass(120_000)
    expect(list).toHaveBeenCalledTimes(3)
  })

  it.each([
    ['', {}],
    [', whatever the app polls in the background', { refetchIntervalInBackground: true }],
  ])('does not poll while the page is hidden%s', async (_, queries) => {
    const { client, backend } = createTestClient()
    const list = vi.spyOn(backend, 'listTransfers').mockResolvedValue([pending])
    renderLinkHook(() => useMeshTransfers(), { client, queries })
    await pass(0)

    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    await pass(60_000)

    expect(list).toHaveBeenCalledTimes(1)
    visibility.mockRestore()
    document.dispatchEvent(new Event('visibilitychange'))
  })

  it('waits as long as the backend asks, and keeps its data without an error', async () => {
    const { client, backend } = createTestClient()
    const list = vi.spyOn(backend, 'listTransfers').mockResolvedValueOnce([pending])
    list.mockRejectedValueOnce(limited).mockRejectedValueOnce(limited).mockResolvedValue([aTransfer()])
    const shown: unknown[] = []
    const { result } = renderLinkHook(
      () => {
        const { data, isError, refetch } = useMeshTransfers()
        shown.push([data?.[0]?.status, isError])
        return { data, refetch }
      },
      { client, retry: 3 },
    )
    await pass(3_000)
    expect(list).toHaveBeenCalledTimes(2)

    // Nothing refetches sooner: neither the interval nor a user who returns to the page.
    await pass(10_000)
    window.dispatchEvent(new Event('visibilitychange'))
    await pass(9_900)
    expect(list).toHaveBeenCalledTimes(2)
    await pass(200)
    expect(list).toHaveBeenCalledTimes(3)
    await pass(19_800)
    expect(list).toHaveBeenCalledTimes(3)
    await pass(200)

    expect(list).toHaveBeenCalledTimes(4)
    expect(result.current.data).toMatchObject([{ status: 'succeeded' }])
    expect(new Set(shown.map(String))).toEqual(new Set([',false', 'pending,false', 'succeeded,false']))
  })

  it('waits as long as the backend asks in an app without retries, and keeps its data', async () => {
    const { client, backend } = createTestClient()
    const list = vi.spyOn(backend, 'listTransfers').mockResolvedValueOnce([pending])
    list.mockRejectedValueOnce(limited).mockResolvedValue([aTransfer()])
    const { result } = renderLinkHook(
      () => {
        const { data, error } = useMeshTransfers()
        return { data, error }
      },
      { client },
    )
    await pass(3_100)
    expect(result.current).toMatchObject({ data: [pending], error: limited })

    await pass(19_800)
    expect(list).toHaveBeenCalledTimes(2)
    await pass(200)
    expect(list).toHaveBeenCalledTimes(3)
    expect(result.current).toMatchObject({ data: [{ status: 'succeeded' }], error: null })
  })

  it('polls no more when the backend says that nobody is signed in, until the hook is asked again', async () => {
    const { client, backend } = createTestClient()
    const signedOut = new MeshLinkError('unauthenticated', 'You are signed out. Sign in and try again.')
    const list = vi.spyOn(backend, 'listTransfers').mockResolvedValueOnce([pending])
    list.mockRejectedValueOnce(signedOut).mockResolvedValue([aTransfer()])
    const { result } = renderLinkHook(
      () => {
        const { data, error, refetch } = useMeshTransfers()
        return { data, error, refetch }
      },
      { client },
    )
    await pass(3_100)
    expect(result.current.error).toBe(signedOut)
    await pass(600_000)
    expect(list).toHaveBeenCalledTimes(2)

    void result.current.refetch()
    await pass(0)
    expect(result.current).toMatchObject({ data: [{ status: 'succeeded' }], error: null })
  })

  it('refetches balances when a transfer settles', async () => {
    const { client, backend } = createTestClient()
    vi.spyOn(backend, 'listTransfers').mockResolvedValueOnce([pending]).mockResolvedValue([aTransfer()])
    const holdings = vi.spyOn(backend, 'getHoldings')
    renderLinkHook(() => [useMeshTransfers(), useMeshHoldings('connection-1')], { client })
    await pass(0)
    expect(holdings).toHaveBeenCalledTimes(1)

    await pass(3_000)

    expect(holdings).toHaveBeenCalledTimes(2)
  })

  it('hears of a change from a backend that waits, and does not poll it', async () => {
    const { client, backend } = createTestClient()
    const list = vi.spyOn(backend, 'listTransfers').mockResolvedValue([pending])
    const holdings = vi.spyOn(backend, 'getHoldings')
    const waits: { since: string | undefined; signal: AbortSignal | undefined }[] = []
    let answer = (_: ListTransfersResponse) => {}
    backend.waitForTransfers = (last, { signal } = {}) => {
      waits.push({ since: last?.version, signal })
      if (!last) return Promise.resolve({ transfers: [pending], version: '1', waitMs: 25_000 })
      return new Promise((resolve) => {
        answer = resolve
      })
    }
    const { result, unmount } = renderLinkHook(
      () => [useMeshTransfers(), useMeshTransfers(), useMeshHoldings('connection-1')] as const,
      { client },
    )
    await pass(20_000)
    expect(list).toHaveBeenCalledTimes(1)
    expect(waits.map(({ since }) => since)).toEqual([undefined, '1'])
    // Whoever refetches is answered at once.
    expect(result.current[0].isFetching).toBe(false)

    answer({
      transfers: [{ ...pending, status: 'refundPending', updatedAt: '2026-01-02T12:00:01.000Z' }],
      version: '2',
      waitMs: 25_000,
    })
    await pass(200)
    expect(result.current[0].data).toMatchObject([{ status: 'refundPending' }])
    expect(waits).toHaveLength(3)
    // An older answer comes last.
    await act(async () => void (await result.current[0].refetch()))
    expect(result.current[0].data).toMatchObject([{ status: 'refundPending' }])

    answer({
      transfers: [{ ...pending, status: 'refundSucceeded', updatedAt: '2026-01-02T12:00:02.000Z' }],
      version: '3',
      waitMs: 25_000,
    })
    await pass(200)
    expect(result.current[1].data).toMatchObject([{ status: 'refundSucceeded' }])
    expect(holdings).toHaveBeenCalledTimes(2)
    // Nothing is pending: nobody waits.
    await pass(60_000)
    expect([waits.length, list.mock.calls.length]).toEqual([3, 2])
    unmount()
  })

  it('lets the request that waits go when nobody shows the transfers any more', async () => {
    const { client, backend } = createTestClient()
    vi.spyOn(backend, 'listTransfers').mockResolvedValue([pending])
    const signals: (AbortSignal | undefined)[] = []
    backend.waitForTransfers = (last, { signal } = {}) => {
      signals.push(signal)
      return last
        ? new Promise(() => {})
        : Promise.resolve({ transfers: [pending], version: '1', waitMs: 25_000 })
    }
    const { unmount } = renderLinkHook(() => useMeshTransfers(), { client })
    await pass(1_000)
    expect(signals.map((signal) => signal?.aborted)).toEqual([false, false])
    unmount()
    await pass(0)
    expect(signals[1]?.aborted).toBe(true)
  })

  it('has a new transfer as soon as it is reported', async () => {
    vi.useRealTimers()
    const { client, link } = createTestClient()
    const { result } = renderLinkHook(() => useMeshTransfers(), { client })
    await waitFor(() => expect(result.current.data).toEqual([]))

    await link.opened(() => client.open({ intent: 'deposit' }))
    await link.transferFinished('ETH', 2)

    await waitFor(() =>
      expect(result.current.data).toMatchObject([{ symbol: 'ETH', amount: '2', status: 'unconfirmed' }]),
    )
  })
})

import { act, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aTransfer } from '../../test/a-transfer'
import { createTestClient } from '../../test/create-test-client'
import { renderLinkHook } from '../../test/render-link-hook'
import { useMeshHoldings } from './use-mesh-holdings'
import { useMeshTransfers } from './use-mesh-transfers'

const now = Date.parse('2026-01-02T12:00:00.000Z')
const pending = aTransfer({ status: 'pending', createdAt: new Date(now).toISOString() })

/** StrictMode subscribes twice, and so asks twice at first. */
const counting = { reactStrictMode: false }

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

describe('useMeshTransfers', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now })
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  it('asks again while one is moving: after 2 s at first, until it has settled', async () => {
    const { client, backend } = createTestClient()
    const list = vi.spyOn(backend, 'listTransfers').mockResolvedValue([pending])
    const { result } = renderLinkHook(() => useMeshTransfers(), { client, ...counting })
    await pass(0)
    expect(result.current.data).toEqual([pending])

    await pass(1_900)
    expect(list).toHaveBeenCalledTimes(1)
    await pass(200)
    expect(list).toHaveBeenCalledTimes(2)

    list.mockResolvedValue([aTransfer({ status: 'succeeded' })])
    await pass(2_000)
    expect(result.current.data).toMatchObject([{ status: 'succeeded' }])
    await pass(120_000)
    expect(list).toHaveBeenCalledTimes(3)
  })

  it('does not ask while the page is hidden', async () => {
    const { client, backend } = createTestClient()
    const list = vi.spyOn(backend, 'listTransfers').mockResolvedValue([pending])
    renderLinkHook(() => useMeshTransfers(), { client, ...counting })
    await pass(0)

    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    await pass(60_000)

    expect(list).toHaveBeenCalledTimes(1)
    visibility.mockRestore()
    document.dispatchEvent(new Event('visibilitychange'))
  })

  it('reads balances anew when one settles', async () => {
    const { client, backend } = createTestClient()
    vi.spyOn(backend, 'listTransfers').mockResolvedValueOnce([pending]).mockResolvedValue([aTransfer()])
    const holdings = vi.spyOn(backend, 'getHoldings')
    renderLinkHook(() => [useMeshTransfers(), useMeshHoldings('connection-1')], { client, ...counting })
    await pass(0)
    expect(holdings).toHaveBeenCalledTimes(1)

    await pass(2_000)

    expect(holdings).toHaveBeenCalledTimes(2)
  })

  it('has a transfer as soon as the backend was told of it', async () => {
    vi.useRealTimers()
    const { client, link } = createTestClient()
    const { result } = renderLinkHook(() => useMeshTransfers(), { client })
    await waitFor(() => expect(result.current.data).toEqual([]))

    await link.opened(() => client.open({ intent: 'deposit' }))
    await link.transferred('ETH', 2)

    await waitFor(() =>
      expect(result.current.data).toMatchObject([{ symbol: 'ETH', amount: 2, status: 'unconfirmed' }]),
    )
  })
})

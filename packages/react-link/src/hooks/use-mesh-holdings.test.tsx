import { act, renderHook, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { aConnection } from '../../test/fixtures'
import { renderLinkHook } from '../../test/render-link-hook'
import { MeshLinkProvider } from '../components/provider/mesh-link-provider'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { useMeshConnections } from './use-mesh-connections'
import { useMeshHoldings } from './use-mesh-holdings'

describe('useMeshHoldings', () => {
  it('returns the balances of one connection', async () => {
    const { client } = createTestClient({ holdings: { second: { totalInFiat: 12.5 } } })
    const { result } = renderLinkHook(() => [useMeshHoldings('first'), useMeshHoldings('second')] as const, {
      client,
    })

    await waitFor(() => expect(result.current[0].data?.totalInFiat).toBe(1_250))
    await waitFor(() => expect(result.current[1].data?.totalInFiat).toBe(12.5))
  })

  it.each(['reconnect_required', 'access_pending'] as const)(
    'refetches the connections on %s, so that their status is up to date',
    async (code) => {
      const saved = aConnection({ id: 'first', status: 'active' })
      const { client, backend } = createTestClient({ connections: [saved] })
      let read!: () => void
      vi.spyOn(backend, 'getHoldings').mockImplementation(async () => {
        await new Promise<void>((resolve) => (read = resolve))
        throw new MeshLinkError(code, 'Not now.')
      })
      let status: typeof saved.status = 'active'
      vi.spyOn(backend, 'listConnections').mockImplementation(async () => [{ ...saved, status }])
      const { result } = renderLinkHook(
        () => ({ list: useMeshConnections(), first: useMeshHoldings('first') }),
        {
          client,
        },
      )
      await waitFor(() => expect(result.current.list.data?.[0]?.status).toBe('active'))

      status = code === 'access_pending' ? 'pending_access' : code
      read()
      await waitFor(() => expect(result.current.list.data?.[0]?.status).toBe(status))
      expect(result.current.first.error).toMatchObject({ code })
    },
  )

  it.each([
    ['reconnect_required', 1],
    ['access_pending', 1],
    ['mesh_unavailable', 4],
  ])('asks the backend after %s %i time(s) in all', async (code, times) => {
    vi.useFakeTimers()
    const { client, backend } = createTestClient()
    const isRetryable = code === 'mesh_unavailable'
    const read = vi
      .spyOn(backend, 'getHoldings')
      .mockImplementation(async () => Promise.reject(new MeshLinkError(code, 'Not now.', { isRetryable })))
    // Without a QueryClient of the app, so with ours.
    const { result } = renderHook(() => useMeshHoldings('first'), {
      wrapper: ({ children }) => <MeshLinkProvider client={client}>{children}</MeshLinkProvider>,
    })
    await act(() => vi.advanceTimersByTimeAsync(60_000))
    expect(result.current.error).toMatchObject({ code })
    expect(read).toHaveBeenCalledTimes(times)
    vi.useRealTimers()
  })
})

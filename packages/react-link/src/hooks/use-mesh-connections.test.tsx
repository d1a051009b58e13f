import { waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { aConnection } from '../../test/fixtures'
import { renderLinkHook } from '../../test/render-link-hook'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { useMeshConnections } from './use-mesh-connections'

describe('useMeshConnections', () => {
  it("returns the user's saved connections, fetched once for all components and in StrictMode", async () => {
    const { client, backend } = createTestClient({ connections: [aConnection()] })
    const list = vi.spyOn(backend, 'listConnections')
    const { result } = renderLinkHook(() => [useMeshConnections(), useMeshConnections()] as const, {
      client,
    })

    await waitFor(() => expect(result.current[1].data).toEqual([aConnection()]))
    expect(result.current[0].data).toBe(result.current[1].data)
    expect(list).toHaveBeenCalledOnce()
  })

  it('asks nothing while it is not enabled, and asks once it is', async () => {
    const { client, backend } = createTestClient({ connections: [aConnection()] })
    const list = vi.spyOn(backend, 'listConnections')
    const { result, rerender } = renderLinkHook(
      ({ enabled }: { enabled: boolean }) => useMeshConnections({ enabled }),
      { client, initialProps: { enabled: false } },
    )
    expect(result.current).toMatchObject({ fetchStatus: 'idle', data: undefined })

    rerender({ enabled: true })
    await waitFor(() => expect(result.current.data).toEqual([aConnection()]))
    expect(list).toHaveBeenCalledOnce()
  })

  it('has a new connection as soon as it is saved', async () => {
    const { client, link } = createTestClient()
    const { result } = renderLinkHook(() => useMeshConnections(), { client })
    await waitFor(() => expect(result.current.data).toEqual([]))

    await link.opened(() => client.open({ intent: 'connect' }))
    await link.connected('Kraken')

    await waitFor(() => expect(result.current.data).toMatchObject([{ brokerName: 'Kraken' }]))
  })

  it('has the error when the backend fails', async () => {
    const { client, backend } = createTestClient()
    const refusal = new MeshLinkError('unauthenticated', 'You are signed out. Sign in and try again.')
    vi.spyOn(backend, 'listConnections').mockRejectedValue(refusal)
    const { result } = renderLinkHook(() => useMeshConnections(), { client })

    await waitFor(() => expect(result.current.error).toBe(refusal))
  })

  it('cancels the request when no component needs it', async () => {
    const { client, backend } = createTestClient()
    let signal: AbortSignal | undefined
    vi.spyOn(backend, 'listConnections').mockImplementation((options) => {
      signal = options?.signal
      return new Promise(() => {})
    })
    const { unmount } = renderLinkHook(() => useMeshConnections(), { client, reactStrictMode: false })
    await waitFor(() => expect(signal).toBeDefined())

    unmount()

    expect(signal?.aborted).toBe(true)
  })
})

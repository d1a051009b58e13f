import { waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { aConnection } from '../../test/a-connection'
import { createTestClient } from '../../test/create-test-client'
import { renderLinkHook } from '../../test/render-link-hook'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { useMeshConnections } from './use-mesh-connections'

describe('useMeshConnections', () => {
  it("gives the user's saved connections, asked for once for all who read them", async () => {
    const { client, backend } = createTestClient({ connections: [aConnection()] })
    const list = vi.spyOn(backend, 'listConnections')
    const { result } = renderLinkHook(() => [useMeshConnections(), useMeshConnections()] as const, {
      client,
      // StrictMode subscribes twice, and so asks twice at first.
      reactStrictMode: false,
    })

    await waitFor(() => expect(result.current[1].data).toEqual([aConnection()]))
    expect(result.current[0].data).toBe(result.current[1].data)
    expect(list).toHaveBeenCalledOnce()
  })

  it('gives a new one as soon as the backend has it', async () => {
    const { client, link } = createTestClient()
    const { result } = renderLinkHook(() => useMeshConnections(), { client })
    await waitFor(() => expect(result.current.data).toEqual([]))

    await link.opened(() => client.open({ intent: 'connect' }))
    await link.connected('Kraken')

    await waitFor(() => expect(result.current.data).toMatchObject([{ brokerName: 'Kraken' }]))
  })

  it('says why they could not be read', async () => {
    const { client, backend } = createTestClient()
    const refusal = new MeshLinkError('unauthenticated', 'You are signed out. Sign in and try again.')
    vi.spyOn(backend, 'listConnections').mockRejectedValue(refusal)
    const { result } = renderLinkHook(() => useMeshConnections(), { client })

    await waitFor(() => expect(result.current.error).toBe(refusal))
  })

  it('leaves the request behind when nobody reads any more', async () => {
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

import { act, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { aConnection } from '../../test/fixtures'
import { renderLinkHook } from '../../test/render-link-hook'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { useMeshConnections } from './use-mesh-connections'
import { useMeshDisconnect } from './use-mesh-disconnect'

const first = aConnection({ id: 'first' })
const second = aConnection({ id: 'second', brokerName: 'Kraken' })

function useBoth() {
  return { connections: useMeshConnections(), disconnect: useMeshDisconnect() }
}

describe('useMeshDisconnect', () => {
  it('revokes the connection, and removes it from all components', async () => {
    const { client, backend } = createTestClient({ connections: [first, second] })
    const revoke = vi.spyOn(backend, 'disconnect')
    const { result } = renderLinkHook(useBoth, { client })
    await waitFor(() => expect(result.current.connections.data).toHaveLength(2))

    await act(() => result.current.disconnect.mutateAsync('first'))

    expect(revoke).toHaveBeenCalledExactlyOnceWith('first')
    await waitFor(() => expect(result.current.connections.data).toEqual([second]))
  })

  it('keeps the connection when the backend could not revoke it, and has the error', async () => {
    const { client, backend } = createTestClient({ connections: [first] })
    const failure = new MeshLinkError('mesh_unavailable', 'Mesh does not answer. Try again later.')
    vi.spyOn(backend, 'disconnect').mockRejectedValue(failure)
    const { result } = renderLinkHook(useBoth, { client })
    await waitFor(() => expect(result.current.connections.data).toHaveLength(1))

    await act(() => result.current.disconnect.mutateAsync('first').catch(() => {}))

    await waitFor(() => expect(result.current.disconnect.error).toBe(failure))
    expect(result.current.connections.data).toEqual([first])
  })
})

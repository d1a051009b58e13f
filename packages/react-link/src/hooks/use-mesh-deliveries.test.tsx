import { act, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { renderLinkHook } from '../../test/render-link-hook'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { useMeshDeliveries } from './use-mesh-deliveries'

describe('useMeshDeliveries', () => {
  it('returns deliveries and their status, without secrets', async () => {
    const { client, link } = createTestClient()
    const { result } = renderLinkHook(() => useMeshDeliveries(), { client })
    expect(result.current.deliveries).toEqual([])

    await link.opened(() => client.open({ intent: 'connect' }))
    await link.connected()

    await waitFor(() =>
      expect(result.current.deliveries).toEqual([
        { handoverId: 'handover-1', sessionId: expect.any(String), kind: 'connection', status: 'saved' },
      ]),
    )
  })

  it('has the error when saving failed, also after the session, and can retry', async () => {
    const { client, backend, link } = createTestClient()
    const refusal = new MeshLinkError('unauthenticated', 'You are signed out. Sign in and try again.')
    const save = vi.spyOn(backend, 'saveConnection').mockRejectedValueOnce(refusal)
    const { result } = renderLinkHook(() => useMeshDeliveries(), { client })

    await link.opened(() => client.open({ intent: 'connect' }))
    await link.connected()
    await link.close()
    expect(result.current.deliveries).toMatchObject([{ status: 'failed', error: refusal }])

    await act(async () => result.current.retry())
    await waitFor(() => expect(result.current.deliveries).toMatchObject([{ status: 'saved' }]))
    expect(save).toHaveBeenCalledTimes(2)
  })
})

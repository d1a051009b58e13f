import { act, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { renderLinkHook } from '../../test/render-link-hook'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { useMeshSaves } from './use-mesh-saves'

describe('useMeshSaves', () => {
  it('returns saves and their status, without secrets', async () => {
    const { client, link } = createTestClient()
    const { result } = renderLinkHook(() => useMeshSaves(), { client })
    expect(result.current.saves).toEqual([])

    await link.opened(() => client.open({ intent: 'connect' }))
    await link.connected()

    await waitFor(() =>
      expect(result.current.saves).toEqual([
        { saveId: 'save-1', sessionId: expect.any(String), kind: 'connection', status: 'saved' },
      ]),
    )
  })

  it('has the error when saving failed, also after the session, and can retry', async () => {
    const { client, backend, link } = createTestClient()
    const refusal = new MeshLinkError('unauthenticated', 'You are signed out. Sign in and try again.')
    const save = vi.spyOn(backend, 'saveConnection').mockRejectedValueOnce(refusal)
    const { result } = renderLinkHook(() => useMeshSaves(), { client })

    await link.opened(() => client.open({ intent: 'connect' }))
    await link.connected()
    await link.close()
    expect(result.current.saves).toMatchObject([{ status: 'unsaved', error: refusal }])

    await act(async () => result.current.retry())
    await waitFor(() => expect(result.current.saves).toMatchObject([{ status: 'saved' }]))
    expect(save).toHaveBeenCalledTimes(2)
  })
})

import { waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { aTransfer } from '../../test/fixtures'
import { renderLinkHook } from '../../test/render-link-hook'
import { type MeshTransferKey, useMeshTransfer } from './use-mesh-transfer'
import { useMeshTransfers } from './use-mesh-transfers'

const transfers = [
  aTransfer({ id: 'transfer-3', clientTransactionId: 'order-7', status: 'succeeded' }),
  aTransfer({ id: 'transfer-2', clientTransactionId: 'order-8' }),
  aTransfer({ id: 'transfer-1', clientTransactionId: 'order-7', status: 'failed' }),
  aTransfer({ id: 'transfer-0' }),
]

describe('useMeshTransfer', () => {
  it.each<[string, MeshTransferKey, string | undefined]>([
    ['by your own id, and the newest of them', { clientTransactionId: 'order-7' }, 'transfer-3'],
    ['by the backend’s id', { id: 'transfer-1' }, 'transfer-1'],
    ['nothing for an id that the backend does not know', { clientTransactionId: 'order-9' }, undefined],
    ['nothing for an id of the other kind', { id: 'order-7' }, undefined],
  ])('finds %s', async (_what, key, id) => {
    const { client } = createTestClient({ transfers })
    const { result } = renderLinkHook(() => useMeshTransfer(key), { client })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(result.current.data?.id).toBe(id)
  })

  it('asks the backend once, together with the list', async () => {
    const { client, backend } = createTestClient({ transfers })
    const list = vi.spyOn(backend, 'listTransfers')
    const { result } = renderLinkHook(
      () => [useMeshTransfers(), useMeshTransfer({ id: 'transfer-2' })] as const,
      { client },
    )
    await waitFor(() => expect(result.current[1].data).toBe(result.current[0].data?.[1]))
    expect(list).toHaveBeenCalledOnce()
  })

  it('asks nothing and has nothing while there is no id yet, and then looks', async () => {
    const { client, backend } = createTestClient({ transfers })
    const list = vi.spyOn(backend, 'listTransfers')
    const { result, rerender } = renderLinkHook((key: MeshTransferKey) => useMeshTransfer(key), {
      client,
      initialProps: { clientTransactionId: undefined } as MeshTransferKey,
    })
    expect(result.current).toMatchObject({ data: undefined, fetchStatus: 'idle' })
    expect(list).not.toHaveBeenCalled()
    rerender({ clientTransactionId: 'order-8' })
    await waitFor(() => expect(result.current.data?.id).toBe('transfer-2'))
    rerender({ clientTransactionId: undefined })
    expect(result.current.data).toBeUndefined()
  })

  it('has another transfer as soon as it is asked for one', async () => {
    const { client } = createTestClient({ transfers })
    const { result, rerender } = renderLinkHook((key: MeshTransferKey) => useMeshTransfer(key), {
      client,
      initialProps: { id: 'transfer-1' } as MeshTransferKey,
    })
    await waitFor(() => expect(result.current.data?.id).toBe('transfer-1'))
    rerender({ clientTransactionId: 'order-8' })
    expect(result.current.data?.id).toBe('transfer-2')
  })

  it('has a transfer as soon as the browser has reported it', async () => {
    const { client, link } = createTestClient()
    const { result } = renderLinkHook(() => useMeshTransfer({ id: 'transfer-1' }), { client })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(result.current.data).toBeUndefined()
    await link.opened(() => client.open({ intent: 'deposit' }))
    await link.transferFinished()
    await waitFor(() => expect(result.current.data?.status).toBe('unconfirmed'))
    await link.close()
  })
})

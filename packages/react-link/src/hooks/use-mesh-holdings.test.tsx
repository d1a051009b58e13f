import { waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { aConnection } from '../../test/fixtures'
import { renderLinkHook } from '../../test/render-link-hook'
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

  it('refetches the connections when the login has expired, so that their status is up to date', async () => {
    const saved = aConnection({ id: 'first', status: 'active' })
    const { client, backend } = createTestClient({ connections: [saved] })
    let read!: () => void
    vi.spyOn(backend, 'getHoldings').mockImplementation(async () => {
      await new Promise<void>((resolve) => (read = resolve))
      throw new MeshLinkError('reconnect_required', 'Coinbase asks for a new login.')
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

    status = 'reconnect_required'
    read()
    await waitFor(() => expect(result.current.list.data?.[0]?.status).toBe('reconnect_required'))
    expect(result.current.first.error).toMatchObject({ code: 'reconnect_required' })
  })
})

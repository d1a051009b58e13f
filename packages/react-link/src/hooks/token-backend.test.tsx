import { act, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { renderLinkHook } from '../../test/render-link-hook'
import { takeExplanations } from '../../test/take-explanations'
import { tokenBackend } from '../core/backend/token-backend'
import { useMeshConnections } from './use-mesh-connections'
import { useMeshDisconnect } from './use-mesh-disconnect'
import { useMeshHoldings } from './use-mesh-holdings'
import { useMeshIntegrations } from './use-mesh-integrations'
import { useMeshSaves } from './use-mesh-saves'
import { useMeshTransfers } from './use-mesh-transfers'

const setUp = (options: { exposeTokens?: boolean } = {}) =>
  createTestClient({ backend: tokenBackend({ fetchLinkToken: async () => 'fake-link-token', ...options }) })

describe('over a backend that only makes link tokens', () => {
  it.each([
    ['useMeshConnections', 'listConnections', useMeshConnections],
    ['useMeshHoldings', 'getHoldings', () => useMeshHoldings('connection-1')],
    ['useMeshTransfers', 'listTransfers', useMeshTransfers],
    ['useMeshIntegrations', 'listIntegrations', useMeshIntegrations],
  ] as const)(
    '%s fails at once and says what is missing, however often the app retries',
    async (_hook, name, useIt) => {
      const { client } = setUp()
      const { result } = renderLinkHook<{ error: Error | null; failureCount: number }, unknown>(
        () => useIt(),
        {
          client,
          retry: 3,
        },
      )
      await waitFor(() => expect(result.current.error).toMatchObject({ code: 'backend_unsupported' }))
      expect(result.current.error?.message).toContain(`has no ${name}`)
      expect(result.current.failureCount).toBe(1)
      expect(takeExplanations()).toMatch(`has no ${name}`)
    },
  )

  it('useMeshDisconnect fails, and says what is missing', async () => {
    const { client } = setUp()
    const { result } = renderLinkHook(() => useMeshDisconnect(), { client })
    await act(() => result.current.mutateAsync('connection-1').catch(() => {}))
    await waitFor(() => expect(result.current.error).toMatchObject({ code: 'backend_unsupported' }))
    expect(takeExplanations()).toMatch(/has no \w+/)
  })

  it('saves nothing, and says nothing about it: no save, no question before the page is left', async () => {
    const { client, link } = setUp()
    const guards = vi.spyOn(window, 'addEventListener')
    const saves = renderLinkHook(() => useMeshSaves(), { client })
    const onConnected = vi.fn()
    const onError = vi.fn()
    const session = await link.opened(() => client.open({ intent: 'deposit' }, { onConnected, onError }))
    await link.connected('Coinbase')
    await link.transferFinished()
    await link.close()

    expect(await session.result).toMatchObject({
      status: 'submitted',
      connections: [{ brokerName: 'Coinbase', saveStatus: 'none', connectionIds: [] }],
      transfers: [{ status: 'submitted', saveStatus: 'none' }],
    })
    expect(saves.result.current.saves).toEqual([])
    expect(guards.mock.calls.filter(([type]) => type === 'beforeunload')).toEqual([])
    expect(onError).not.toHaveBeenCalled()
    expect(onConnected.mock.calls).toEqual([[expect.objectContaining({ saveStatus: 'none' })]])
    guards.mockRestore()
  })

  it('saves what it can: a backend may take connections and no transfers', async () => {
    const backend = tokenBackend({ fetchLinkToken: async () => 'fake-link-token' })
    const saveConnection = vi.fn(async () => [])
    const { client, link } = createTestClient({ backend: { ...backend, saveConnection } })
    const session = await link.opened(() => client.open({ intent: 'deposit' }))
    await link.connected()
    await link.transferFinished()
    await link.close()

    expect(await session.result).toMatchObject({
      connections: [{ saveStatus: 'saved' }],
      transfers: [{ saveStatus: 'none' }],
    })
  })
})

describe('exposeTokens', () => {
  it('gives what Link handed over to onConnected, and to nothing else', async () => {
    const { client, link } = setUp({ exposeTokens: true })
    const onConnected = vi.fn()
    const onEvent = vi.fn()
    const session = await link.opened(() => client.open({ intent: 'connect' }, { onConnected, onEvent }))
    await link.connected('Kraken')
    await link.close()

    expect(onConnected.mock.calls).toEqual([
      [
        expect.objectContaining({ brokerName: 'Kraken' }),
        { accessToken: { accountTokens: [], brokerType: 'kraken', brokerName: 'Kraken' } },
      ],
    ])
    const seen = JSON.stringify([await session.result, client.getState(), onEvent.mock.calls])
    expect(seen).not.toContain('accountTokens')
  })

  it('passes an error of onConnected to onError', async () => {
    const { client, link } = setUp({ exposeTokens: true })
    const onError = vi.fn()
    const onConnected = async () => Promise.reject(new Error('Your server is down.'))
    await link.opened(() => client.open({ intent: 'connect' }, { onConnected, onError }))
    await link.connected()
    await waitFor(() =>
      expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'callback_failed' })),
    )
    await link.close()
  })
})

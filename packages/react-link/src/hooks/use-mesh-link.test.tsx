import { act, renderHook } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { savedAccountsRejected } from '../../test/fixtures'
import { renderLinkHook } from '../../test/render-link-hook'
import { takeExplanations } from '../../test/take-explanations'
import { tokenBackend } from '../core/backend/token-backend'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { type UseMeshLinkOptions, useMeshLink } from './use-mesh-link'

describe('useMeshLink', () => {
  it('has the status from the click to the result', async () => {
    const { client, link } = createTestClient()
    const { result: hook } = renderLinkHook(() => useMeshLink({ intent: 'connect' }), { client })
    expect(hook.current).toMatchObject({
      status: 'idle',
      isOpen: false,
      isPageBusy: false,
      result: undefined,
    })

    const opening = await link.opened(hook.current.open)
    expect(hook.current).toMatchObject({ status: 'loading', isOpen: true, isPageBusy: true })
    await link.loaded()
    expect(hook.current).toMatchObject({ status: 'open', isOpen: true })
    await link.connected('Kraken')
    await link.close()

    expect(await opening.result).toMatchObject({
      status: 'connected',
      connections: [{ brokerName: 'Kraken', saveStatus: 'saved', connectionIds: ['connection-1'] }],
    })
    expect(hook.current).toMatchObject({
      status: 'ended',
      isOpen: false,
      isPageBusy: false,
      error: undefined,
    })
    expect(hook.current.result).toBe(await opening.result)
  })

  it('has the data of the intent while Link is open, and in the result', async () => {
    const data = { orderId: 7 }
    const backend = tokenBackend({ fetchLinkToken: async () => ({ linkToken: 'fake-link-token', data }) })
    const { client, link } = createTestClient({ backend })
    const { result: hook } = renderLinkHook(() => useMeshLink({ intent: 'order' }), { client })

    await link.opened(hook.current.open)
    expect(hook.current.session).toMatchObject({ status: 'loading', data })
    await link.close()
    expect(hook.current.result?.data).toEqual(data)
  })

  it('createPayLink() has the options of the latest render, and opens nothing', async () => {
    const { client, backend, player } = createTestClient()
    const paymentLink = 'https://pay.example/fake'
    const token = {
      linkToken: 'fake',
      expiresInSeconds: 600,
      linkSessionId: 'ls',
      accessTokens: [],
      paymentLink,
    }
    const createLinkToken = vi.spyOn(backend, 'createLinkToken').mockResolvedValue(token)
    const { result: hook, rerender } = renderLinkHook(
      (order: number) => useMeshLink({ intent: 'pay', params: { order } }),
      { client, initialProps: 7 },
    )
    const { createPayLink } = hook.current
    rerender(8)
    expect(await createPayLink()).toEqual({ paymentLink })
    expect(createLinkToken.mock.calls[0]?.[0]).toEqual({ intent: 'pay', params: { order: 8 } })
    expect(hook.current).toMatchObject({ status: 'idle', createPayLink })
    expect(player.sdkLoads()).toBe(0)
  })

  it('keeps the identity of each action, across renders and during a session', async () => {
    const { client, link } = createTestClient()
    const { result: hook, rerender } = renderLinkHook(() => useMeshLink({ intent: 'connect' }), { client })
    const { open, close, retry, reset, prefetch } = hook.current

    rerender()
    await link.opened(open)
    await link.close()

    expect(hook.current.status).toBe('ended')
    expect(hook.current).toMatchObject({ open, close, retry, reset, prefetch })
  })

  it("opens with the latest render's options", async () => {
    const { client, backend, link } = createTestClient()
    const mint = vi.spyOn(backend, 'createLinkToken')
    const { result: hook, rerender } = renderLinkHook((options: UseMeshLinkOptions) => useMeshLink(options), {
      client,
      initialProps: { intent: 'deposit', params: { asset: 'BTC' } } as UseMeshLinkOptions,
    })
    const { open } = hook.current

    rerender({ intent: 'deposit', params: { asset: 'USDC' }, connectionId: 'connection-9' })
    await link.opened(open)

    expect(mint).toHaveBeenCalledExactlyOnceWith(
      { intent: 'deposit', params: { asset: 'USDC' }, connectionId: 'connection-9' },
      expect.anything(),
    )
  })

  it('refuses a second open() while its session is live, and keeps the first session', async () => {
    const onExit = vi.fn()
    const onError = vi.fn()
    const { client, backend, link } = createTestClient()
    const mint = vi.spyOn(backend, 'createLinkToken')
    const { result: hook } = renderLinkHook(() => useMeshLink({ intent: 'connect', onExit, onError }), {
      client,
    })
    const first = await link.opened(hook.current.open)
    await link.loaded()

    const second = await hook.current.open()

    expect(second).toMatchObject({ status: 'failed', error: { code: 'session_in_progress' } })
    expect(onExit).not.toHaveBeenCalled()
    expect(onError).not.toHaveBeenCalled()
    expect(mint).toHaveBeenCalledOnce()
    expect(hook.current.status).toBe('open')

    await link.close()
    expect(onExit).toHaveBeenCalledExactlyOnceWith(await first.result)
  })

  it('isPageBusy is true for another component’s session, and close() does not end it', async () => {
    const { client, link } = createTestClient()
    const both = () => ({
      mine: useMeshLink({ intent: 'connect' }),
      other: useMeshLink({ intent: 'deposit' }),
    })
    const { result: hook } = renderLinkHook(both, { client })
    await link.opened(hook.current.other.open)

    act(() => hook.current.mine.close())

    expect(hook.current.mine).toMatchObject({ status: 'idle', isOpen: false, isPageBusy: true })
    expect(hook.current.other).toMatchObject({ status: 'loading', isOpen: true, isPageBusy: true })
  })

  it('ends its session on close()', async () => {
    const { client, link } = createTestClient()
    const { result: hook } = renderLinkHook(() => useMeshLink({ intent: 'connect' }), { client })
    const opening = await link.opened(hook.current.open)

    await act(async () => hook.current.close())

    expect(await opening.result).toMatchObject({ status: 'cancelled' })
    expect(hook.current.status).toBe('ended')
  })

  it('resolves with the error, and retry() opens with a new token', async () => {
    const { client, backend, link } = createTestClient()
    const onError = vi.fn()
    const refusal = new MeshLinkError('unknown_intent', 'There is no such intent.')
    const mint = vi.spyOn(backend, 'createLinkToken').mockRejectedValueOnce(refusal)
    const { result: hook } = renderLinkHook(() => useMeshLink({ intent: 'connect', onError }), { client })

    const result = await act(async () => hook.current.open())
    expect(result).toMatchObject({ status: 'failed', error: refusal })
    expect(hook.current).toMatchObject({ status: 'ended', error: refusal, result })
    expect(onError).toHaveBeenCalledExactlyOnceWith(refusal)
    expect(takeExplanations()).toContain('There is no such intent.')

    await link.opened(hook.current.retry)
    expect(hook.current).toMatchObject({ status: 'loading', error: undefined, result: undefined })
    expect(mint).toHaveBeenCalledTimes(2)
  })

  it('retry() asks for no saved accounts after Link has rejected them', async () => {
    const { client, backend, link } = createTestClient()
    const mint = vi.spyOn(backend, 'createLinkToken')
    const { result: hook } = renderLinkHook(() => useMeshLink({ intent: 'deposit' }), { client })
    await link.opened(hook.current.open)
    await link.close({ error: savedAccountsRejected })
    expect(hook.current.error).toBe(savedAccountsRejected)

    await link.opened(hook.current.retry)
    expect(mint).toHaveBeenLastCalledWith({ intent: 'deposit', savedAccounts: 'none' }, expect.anything())
  })

  it('reset() clears the last result, and does not end a live session', async () => {
    const { client, link } = createTestClient()
    const { result: hook } = renderLinkHook(() => useMeshLink({ intent: 'connect' }), { client })
    await link.opened(hook.current.open)
    act(() => hook.current.reset())
    expect(hook.current.status).toBe('loading')

    await link.close()
    expect(hook.current.result?.status).toBe('cancelled')
    act(() => hook.current.reset())
    expect(hook.current).toMatchObject({ status: 'idle', result: undefined })
  })

  it('prefetch() loads code, and a token only on request', async () => {
    const { client, backend, player, link } = createTestClient()
    const mint = vi.spyOn(backend, 'createLinkToken')
    const { result: hook } = renderLinkHook(() => useMeshLink({ intent: 'connect' }), { client })

    await hook.current.prefetch()
    expect(player.sdkLoads()).toBe(1)
    expect(mint).not.toHaveBeenCalled()

    await hook.current.prefetch({ token: true })
    await link.opened(hook.current.open)
    expect(mint).toHaveBeenCalledOnce()
  })

  it('throws without a provider above, and says what to do', () => {
    const consoleError = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => renderHook(() => useMeshLink({ intent: 'connect' }))).toThrow(
      'Put a <MeshLinkProvider> around it: docs/errors.md#provider',
    )
    consoleError.mockClear()
  })
})

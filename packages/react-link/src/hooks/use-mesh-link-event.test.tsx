import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { renderLinkHook } from '../../test/render-link-hook'
import { useMeshLinkEvent } from './use-mesh-link-event'

describe('useMeshLinkEvent', () => {
  it('gets events of the given name from any session, with the session’s id', async () => {
    const { client, link } = createTestClient()
    const handler = vi.fn()
    renderLinkHook(() => useMeshLinkEvent('integrationSelected', handler), { client })
    const { result } = await link.opened(() => client.open({ intent: 'deposit' }))

    await link.event('pageLoaded')
    await link.event('integrationSelected', { integrationName: 'Kraken' })
    await link.close()

    expect(handler).toHaveBeenCalledExactlyOnceWith({
      type: 'integrationSelected',
      payload: { integrationName: 'Kraken' },
      sessionId: (await result).sessionId,
      intent: 'deposit',
      elapsedMs: expect.any(Number),
    })
  })

  it('gets all events with *', async () => {
    const { client, link } = createTestClient()
    const heard: string[] = []
    renderLinkHook(() => useMeshLinkEvent('*', ({ type }) => heard.push(type)), { client })
    await link.opened(() => client.open({ intent: 'connect' }))

    await link.event('pageLoaded')
    await link.event('somethingNewOfMesh')

    expect(heard).toEqual(['pageLoaded', 'somethingNewOfMesh'])
  })

  it('calls the handler of the latest render, and none after unmount', async () => {
    const { client, link } = createTestClient()
    const first = vi.fn()
    const second = vi.fn()
    const { rerender, unmount } = renderLinkHook((handler) => useMeshLinkEvent('pageLoaded', handler), {
      client,
      initialProps: first,
    })
    rerender(second)
    await link.opened(() => client.open({ intent: 'connect' }))
    await link.event('pageLoaded')
    expect(first).not.toHaveBeenCalled()
    expect(second).toHaveBeenCalledOnce()

    unmount()
    expect(first).not.toHaveBeenCalled()
    expect(second).toHaveBeenCalledOnce()
  })

  it('changes to another name when it is given one', async () => {
    const { client, link } = createTestClient()
    const handler = vi.fn()
    const { rerender } = renderLinkHook((name: string) => useMeshLinkEvent(name, handler), {
      client,
      initialProps: 'pageLoaded',
    })
    rerender('close')
    await link.opened(() => client.open({ intent: 'connect' }))

    await link.event('pageLoaded')
    await link.event('close')

    expect(handler).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ type: 'close' }))
  })
})

import { describe, expect, it } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { renderLinkHook } from '../../test/render-link-hook'
import { useMeshLinkSession } from './use-mesh-link-session'

describe('useMeshLinkSession', () => {
  it("reads the page's session, whoever opened it", async () => {
    const { client, link } = createTestClient()
    const { result } = renderLinkHook(() => useMeshLinkSession((session) => session), { client })
    expect(result.current).toEqual({ status: 'idle' })

    await link.opened(() => client.open({ intent: 'deposit' }))
    await link.loaded()
    await link.page('catalog')

    expect(result.current).toMatchObject({ status: 'open', intent: 'deposit', page: 'catalog' })
  })

  it('renders only when the selected value changes', async () => {
    const { client, link } = createTestClient()
    const seen: (string | undefined)[] = []
    renderLinkHook(
      () =>
        seen.push(
          useMeshLinkSession((session) => (session.status === 'open' ? session.page : undefined)) ?? '–',
        ),
      { client, reactStrictMode: false },
    )
    await link.opened(() => client.open({ intent: 'connect' }))
    await link.loaded()

    await link.page('catalog')
    await link.connected()
    await link.page('catalog')
    await link.page('login')
    await link.close()

    expect(seen).toEqual(['–', 'catalog', 'login', '–'])
  })
})

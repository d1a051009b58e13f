import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createTestMeshLink, linkFrame } from '../../../test/link-page'
import { openScrolledPage } from '../../../test/open-scrolled-page'
import { until, untilStatus } from '../../../test/until'

const ROUTE = { usr: null, key: 'a', idx: 3 }
let end = async (): Promise<unknown> => undefined

beforeEach(async () => {
  await openScrolledPage()
  history.pushState(ROUTE, '', '#shop')
})

afterEach(async () => {
  await end()
  document.body.innerHTML = ''
})

async function openLink(options: object = {}) {
  const { client } = createTestMeshLink({ renderType: 'overlay', closeOnBack: true, ...options })
  const opening = client.open({ intent: 'connect' })
  end = async () => {
    client.close()
    await opening
  }
  await untilStatus(client, 'open')
  return { client, opening }
}

describe('Back', () => {
  it('closes Link, and stays on the page, with the state of its router', async () => {
    const { opening } = await openLink()
    expect(history.state).toMatchObject(ROUTE)
    history.back()
    expect(await opening).toMatchObject({ status: 'cancelled' })
    expect(location.hash).toBe('#shop')
    expect(history.state).toEqual(ROUTE)
  })

  it('asks first with confirmExit, and a second time closes the question', async () => {
    const { client, opening } = await openLink({ confirmExit: true })
    const question = page.getByRole('alertdialog')
    history.back()
    await expect.element(question).toBeVisible()
    await until(() => 'meshLinkEntry' in history.state)
    history.back()
    await until(() => question.query() === null)
    expect(client.getState().session.status).toBe('open')
    await until(() => 'meshLinkEntry' in history.state)
    history.back()
    await page.getByRole('button', { name: 'Leave' }).click()
    expect(await opening).toMatchObject({ status: 'cancelled' })
    expect(history.state).toEqual(ROUTE)
  })

  it('leads where it did before, when Link was closed otherwise, and a navigation in onExit stays', async () => {
    const { client, opening } = await openLink()
    client.close()
    await opening
    expect(history.state).toEqual(ROUTE)
    history.pushState({ key: 'b' }, '', '#done')
    expect(location.hash).toBe('#done')
  })

  it('is not touched when the app has gone to another page below Link', async () => {
    const { client, opening } = await openLink()
    history.pushState({ key: 'b' }, '', '#other')
    client.close()
    await opening
    expect(location.hash).toBe('#other')
  })

  it('is heard by listeners that were there before Link, and by no later one', async () => {
    const heard: string[] = []
    const stop = new AbortController()
    const listen = (name: string, capture = false) =>
      window.addEventListener('popstate', () => heard.push(`${name} ${location.hash}`), {
        capture,
        signal: stop.signal,
      })
    listen('before')
    const { opening } = await openLink()
    listen('after')
    listen('after, capturing', true)
    history.back()
    await opening
    expect(heard).toEqual(['before #shop'])
    heard.length = 0
    history.forward()
    await until(() => heard.length === 3)
    stop.abort()
  })

  it('closes Link on a page that was reloaded below an open Link, and leaves no entry', async () => {
    await openLink()
    const { meshLinkEntry } = history.state
    await end()
    // The entry of the Link that was open, in which the page is loaded again.
    history.pushState({ ...ROUTE, meshLinkEntry }, '')
    const { length } = history
    const { opening } = await openLink()
    expect(history.length).toBe(length)
    history.back()
    expect(await opening).toMatchObject({ status: 'cancelled' })
    expect(history.state).toEqual(ROUTE)
  })

  it('leads where it did before, when Link had pages of its own', async () => {
    const { client, opening } = await openLink({ path: '/routed' })
    for (const _page of [1, 2]) {
      const routed = new Promise<void>((resolve) => {
        window.addEventListener('message', function listen({ data }) {
          if (data?.test !== 'routed') return
          window.removeEventListener('message', listen)
          resolve()
        })
      })
      linkFrame().contentWindow?.postMessage({ type: 'route' }, '*')
      await routed
    }
    client.close()
    await opening
    expect(history.state).toEqual(ROUTE)
    history.pushState({ key: 'b' }, '', '#done')
    history.back()
    await until(() => location.hash === '#shop')
    expect(history.state).toEqual(ROUTE)
  })

  it('is the page’s on a desktop by default', async () => {
    await openLink({ closeOnBack: undefined })
    expect(history.state).toEqual(ROUTE)
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createTestMeshLink } from '../../../test/link-page'
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

  it('is the page’s on a desktop by default', async () => {
    await openLink({ closeOnBack: undefined })
    expect(history.state).toEqual(ROUTE)
  })
})

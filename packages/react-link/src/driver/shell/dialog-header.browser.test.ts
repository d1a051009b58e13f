import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createTestMeshLink, linkFrame, linkSays } from '../../../test/link-page'
import { openScrolledPage } from '../../../test/open-scrolled-page'
import { until, untilStatus } from '../../../test/until'
import type { OpenRequest } from '../../core/client/mesh-link-client'

let opener: HTMLButtonElement
let end = () => {}

beforeEach(async () => {
  opener = await openScrolledPage()
  await page.viewport(1280, 900)
})

afterEach(async () => {
  // So that a failed test does not leave its session open.
  end()
  vi.restoreAllMocks()
  document.body.innerHTML = ''
  await page.viewport(414, 896)
})

const part = (name: string) => document.querySelector<HTMLElement>(`[data-mesh-part="${name}"]`)
const box = (name: string) => part(name)?.getBoundingClientRect() as DOMRect
const title = () => part('title')?.textContent

/** Opens Link and waits until it has loaded; collects what Link hears. */
async function open(request: Partial<OpenRequest> = {}, path?: string) {
  const { client, backend } = createTestMeshLink({ path })
  end = client.clear
  const heard: string[] = []
  const listen = ({ data }: MessageEvent) => data?.test === 'heard' && heard.push(data.data.type)
  window.addEventListener('message', listen)
  const opening = client.open({ intent: 'deposit', ...request } as OpenRequest & { intent: string })
  void opening.then(() => window.removeEventListener('message', listen))
  await untilStatus(client, 'open')
  return { client, backend, heard, opening }
}

describe('on a wide screen', () => {
  it('our bar is the only header: Link has none', async () => {
    await open()
    expect(new URL(linkFrame().src).searchParams.get('rt')).toBe('embedded')
    expect(box('bar').height).toBeGreaterThanOrEqual(44)
    expect(box('frame').top).toBeCloseTo(box('bar').bottom, 0)
  })

  it.each([
    ['the close button', async () => part('close')?.click()],
    [
      'Escape',
      async () => {
        await until(() => document.activeElement === linkFrame())
        part('close')?.focus()
        await userEvent.keyboard('{Escape}')
      },
    ],
  ])('%s asks Link, which closes itself', async (_by, leave) => {
    const { opening, heard } = await open({}, '/polite')
    await leave()
    expect(await opening).toMatchObject({ status: 'cancelled', summary: { page: 'startPage' } })
    expect(heard).toContain('closeRequested')
  })

  it('a Link that does not close is closed by nothing but the user, who is offered that after three seconds', async () => {
    const { client, opening, heard } = await open()
    const clicked = performance.now()
    part('close')?.click()
    await until(() => heard.includes('closeRequested'))
    const anyway = page.getByRole('button', { name: 'Close anyway' })
    expect(anyway.query()).toBeNull()
    await until(() => anyway.query() !== null)
    expect(performance.now() - clicked).toBeGreaterThanOrEqual(2_990)
    expect(part('offer')?.getAttribute('role')).toBe('status')
    expect(client.getState().session.status).toBe('open')

    await anyway.click()
    expect(await opening).toMatchObject({ status: 'cancelled' })
  })

  it('the offer goes when the user goes on in Link', async () => {
    const { client } = await open()
    part('close')?.click()
    const anyway = page.getByRole('button', { name: 'Close anyway' })
    await until(() => anyway.query() !== null)
    linkSays({ type: 'pageLoaded' })
    await until(() => anyway.query() === null)
    expect(client.getState().session.status).toBe('open')
  })

  it('a Link that has not loaded closes at once', async () => {
    const { client } = createTestMeshLink({ path: '/silent' })
    const opening = client.open({ intent: 'deposit' })
    await untilStatus(client, 'loading')
    part('close')?.click()
    expect(await opening).toMatchObject({ status: 'cancelled' })
  })

  it('close() of the app asks nobody', async () => {
    const { client, opening, heard } = await open()
    client.close()
    expect(await opening).toMatchObject({ status: 'cancelled' })
    expect(heard).not.toContain('closeRequested')
  })
})

describe('on a narrow screen', () => {
  it('Link has its header, and our bar is a close button that appears on focus', async () => {
    await page.viewport(414, 896)
    const { client } = createTestMeshLink()
    const opening = client.open({ intent: 'deposit' })
    await untilStatus(client, 'loading')
    expect(box('bar').height, 'while Link loads').toBeGreaterThanOrEqual(44)
    await untilStatus(client, 'open')
    await until(() => document.activeElement === linkFrame())

    expect(new URL(linkFrame().src).searchParams.has('rt')).toBe(false)
    expect(box('frame').top).toBeCloseTo(box('dialog').top, 0)
    expect(document.elementFromPoint(390, 20)).toBe(linkFrame())
    part('close')?.focus()
    expect(document.elementFromPoint(390, 20)).toBe(part('close'))
    expect(box('close').width).toBeGreaterThanOrEqual(44)
    await userEvent.keyboard('{Enter}')
    expect(await opening).toMatchObject({ status: 'cancelled' })
  })
})

describe('by option', () => {
  it('Link keeps its header on a wide screen', async () => {
    await open({ renderType: 'overlay' })
    expect(new URL(linkFrame().src).searchParams.has('rt')).toBe(false)
    expect(box('frame').top).toBeCloseTo(box('dialog').top, 0)
  })

  it('our close button is outside the card, where Link has a header all the same', async () => {
    const { opening, heard } = await open({ closeButton: 'outside' }, '/polite')
    const { left, right, top } = box('close')
    expect(left).toBeGreaterThan(box('dialog').right)
    expect(document.elementFromPoint((left + right) / 2, top + 10)).toBe(part('close'))
    expect(box('frame').height).toBeCloseTo(box('dialog').height, 0)
    part('close')?.click()
    await opening
    expect(heard).toContain('closeRequested')
  })

  it('our close button is outside the card only while that has room', async () => {
    await page.viewport(414, 896)
    await open({ closeButton: 'outside' })
    expect(box('close').right).toBeLessThanOrEqual(414)
  })
})

describe('the title', () => {
  it('is the words of the button that opened Link', async () => {
    opener.textContent = 'Deposit USDC'
    opener.focus()
    await open()
    expect(title()).toBe('Deposit USDC')
    expect(linkFrame().title).toBe('Deposit USDC')
  })

  it('is that of the intent when it has one', async () => {
    opener.textContent = 'Go'
    opener.focus()
    const { client, backend } = createTestMeshLink()
    const token = await backend.createLinkToken()
    backend.createLinkToken.mockResolvedValue(Object.assign(token, { title: 'Pay order 7' }))
    const opening = client.open({ intent: 'pay' })
    await untilStatus(client, 'open')
    expect([title(), linkFrame().title]).toEqual(['Pay order 7', 'Pay order 7'])
    client.close()
    await opening
  })

  it('is dialogTitle before all, and says what Link is for when there is nothing else', async () => {
    opener.textContent = 'Deposit USDC'
    opener.focus()
    const { client, opening } = await open({ dialogTitle: 'Top up' })
    expect(title()).toBe('Top up')
    client.close()
    await opening
    opener.blur()
    await open()
    expect(title()).toBe('Connect an account')
  })
})

import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findAxeFaults } from '../../test/find-axe-faults'
import { closeProblem, createTestMeshLink, linkFrame } from '../../test/link-page'
import { openScrolledPage } from '../../test/open-scrolled-page'
import { readPageTraces } from '../../test/page-traces'
import { until, untilStatus } from '../../test/until'
import type { MeshLinkClient } from '../core/client/mesh-link-client'
import { loadWebLinkSdk } from '../on-demand/load-web-link-sdk'

vi.mock('../on-demand/load-web-link-sdk', { spy: true })

let opener: HTMLButtonElement

beforeEach(async () => {
  opener = await openScrolledPage()
})

afterEach(() => {
  document.body.innerHTML = ''
})

/** A client whose backend answers when the test says so. */
function setUp(options: Parameters<typeof createTestMeshLink>[0] = {}) {
  const before = readPageTraces()
  const test = createTestMeshLink(options)
  const answer = test.backend.createLinkToken.getMockImplementation()
  let resolve = () => {}
  let reject = (_error: Error) => {}
  const promise = new Promise<void>((...ends) => {
    ;[resolve, reject] = ends
  })
  test.backend.createLinkToken.mockImplementation(async (request) => {
    await promise
    if (!answer) throw new Error('The backend of the test has no answer.')
    return answer(request)
  })
  return { ...test, before, answer: resolve, refuse: reject }
}

const dialog = () => document.querySelector('dialog')

it('the dialog is there before the link token, and Link opens in it', async () => {
  const { client, answer } = setUp()
  const opening = client.open({ intent: 'connect' })
  await until(() => dialog()?.open === true)
  const early = dialog()
  expect(early?.textContent).toContain('Loading…')
  expect(client.getState().session.status).toBe('preparing')

  answer()
  await untilStatus(client, 'open')
  expect(dialog()).toBe(early)
  client.close()
  expect(await opening).toMatchObject({ status: 'cancelled' })
})

it.each([
  ['Escape', () => userEvent.keyboard('{Escape}')],
  ['its close button', async () => dialog()?.querySelector('button')?.click()],
  ['close()', async ({ close }: MeshLinkClient) => close()],
  ['clear()', async ({ clear }: MeshLinkClient) => clear()],
])(
  '%s ends the session before the link token has come, and nothing stays on the page',
  async (_by, leave) => {
    const { client, before, answer } = setUp()
    const onExit = vi.fn()
    const opening = client.open({ intent: 'connect' }, { onExit })
    await until(() => dialog()?.open === true)

    await leave(client)

    expect(await opening).toMatchObject({ status: 'cancelled' })
    expect(onExit).toHaveBeenCalledOnce()
    expect(document.activeElement).toBe(opener)
    expect(readPageTraces()).toEqual(before)
    answer()
  },
)

it('a link token that does not come is a problem in the dialog, and the focus returns when the user closes it', async () => {
  const { client, before, refuse } = setUp()
  const opening = client.open({ intent: 'connect' })
  await until(() => dialog()?.open === true)

  refuse(new Error('The backend is down.'))

  expect(await closeProblem(opening)).toMatchObject({ status: 'failed', error: { code: 'backend_error' } })
  expect(document.activeElement).toBe(opener)
  expect(readPageTraces()).toEqual(before)
})

describe('after five seconds without Link', () => {
  let passFiveSeconds = () => {}

  beforeEach(() => {
    const { setTimeout } = window
    vi.spyOn(window, 'setTimeout').mockImplementation(((act: () => void, ms?: number) => {
      if (ms !== 5_000) return setTimeout(act, ms)
      passFiveSeconds = act
      return 0
    }) as typeof setTimeout)
  })

  afterEach(() => {
    vi.restoreAllMocks()
  })

  /** Opens Link and waits for a status of the session, and then for the offer to cancel. */
  async function openSlowly(status: string, options: Parameters<typeof setUp>[0] = {}) {
    const test = setUp(options)
    const opening = test.client.open({ intent: 'connect' })
    if (status === 'loading') test.answer()
    await untilStatus(test.client, status)
    await until(() => dialog()?.open === true)
    const cancel = () => page.getByRole('button', { name: 'Cancel' })
    expect(cancel().query()).toBeNull()
    passFiveSeconds()
    await expect.element(cancel()).toBeVisible()
    return { ...test, opening, cancel }
  }

  it.each([
    ['the link token', 'preparing', {}],
    ['Link’s page', 'loading', { path: '/hanging' }],
  ])(
    'the dialog says that it is still loading, and can be cancelled, without %s',
    async (_, status, options) => {
      const { before, opening, cancel } = await openSlowly(status, options)
      const text = dialog()?.querySelector('[data-mesh-part="skeleton"]')?.textContent
      expect(text).toContain('Still loading…')
      await expect.element(page.getByRole('dialog')).toHaveAccessibleDescription(/^Still loading…/)
      expect(await findAxeFaults()).toEqual([])

      await cancel().click()
      expect(await opening).toMatchObject({ status: 'cancelled' })
      expect(document.activeElement).toBe(opener)
      expect(readPageTraces()).toEqual(before)
    },
  )

  it('the focus moves from Cancel into Link when that loads after all', async () => {
    const { client, opening, cancel, answer } = await openSlowly('preparing')
    ;(cancel().element() as HTMLElement).focus()
    answer()
    await untilStatus(client, 'open')
    expect(cancel().query()).toBeNull()
    await until(() => document.activeElement === linkFrame())
    client.close()
    await opening
  })
})

it('an SDK that can’t be loaded is a problem in the dialog, and the next session opens', async () => {
  const { client, before, answer } = setUp()
  // Asked for at the click, and again by the session.
  const offline = new Error('fake network')
  vi.mocked(loadWebLinkSdk).mockRejectedValueOnce(offline).mockRejectedValueOnce(offline)
  const opening = client.open({ intent: 'connect' })
  expect(await closeProblem(opening)).toMatchObject({ status: 'failed', error: { code: 'code_load_failed' } })
  expect(document.activeElement).toBe(opener)
  expect(readPageTraces()).toEqual(before)

  answer()
  const next = client.open({ intent: 'connect' })
  await untilStatus(client, 'open')
  client.close()
  expect(await next).toMatchObject({ status: 'cancelled' })
})

it('an early dialog that the app removes fails the session, and Link opens nowhere else', async () => {
  const { client, answer } = setUp()
  const complain = vi.spyOn(console, 'error')
  const opening = client.open({ intent: 'connect' })
  await until(() => dialog()?.open === true)
  dialog()?.remove()
  answer()
  expect(await opening).toMatchObject({ status: 'failed', error: { code: 'link_frame_removed' } })
  expect(document.querySelector('iframe, dialog, #mesh-link-popup')).toBeNull()
  expect(complain).not.toHaveBeenCalled()
  complain.mockRestore()
})

it('the focus waits for the load of Link, not of the empty frame, which some browsers report late', async () => {
  const { client, answer } = setUp({ path: '/unfinished' })
  const opening = client.open({ intent: 'connect' })
  answer()
  await untilStatus(client, 'loading')
  linkFrame().dispatchEvent(new Event('load'))
  await untilStatus(client, 'open')
  expect(document.activeElement).toBe(dialog()?.querySelector('button'))
  await fetch(`${inject('linkOrigin')}/finish`, { mode: 'no-cors' })
  await until(() => document.activeElement === linkFrame())
  client.close()
  await opening
})

it('the focus returns to where a menu has put it, which closed at the click', async () => {
  const { client } = setUp()
  const item = document.body.appendChild(document.createElement('button'))
  let opening: Promise<unknown> | undefined
  item.onclick = () => {
    opening = client.open({ intent: 'connect' })
    // As Radix does, from an effect of React.
    queueMicrotask(() => {
      item.remove()
      setTimeout(() => opener.focus())
    })
  }
  item.focus({ preventScroll: true })
  item.click()
  await until(() => dialog()?.open === true)
  client.close()
  await opening
  expect(document.activeElement).toBe(opener)
})

it('the SDK’s overlay leaves the page alone until the SDK is there', async () => {
  const { client, answer } = setUp()
  const opening = client.open({ intent: 'connect', display: 'sdk-overlay' })
  await until(() => client.getState().session.status === 'preparing')
  expect(getComputedStyle(document.documentElement).overflow).not.toBe('hidden')
  answer()
  await untilStatus(client, 'open')
  expect(getComputedStyle(document.documentElement).overflow).toBe('hidden')
  client.close()
  await opening
})

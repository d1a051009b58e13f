import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createTestMeshLink } from '../../test/link-page'
import { openScrolledPage } from '../../test/open-scrolled-page'
import { readPageTraces } from '../../test/page-traces'
import { until, untilStatus } from '../../test/until'

let opener: HTMLButtonElement

beforeEach(async () => {
  opener = await openScrolledPage()
})

afterEach(() => {
  document.body.innerHTML = ''
})

/** A client whose backend answers when the test says so. */
function setUp() {
  const before = readPageTraces()
  const test = createTestMeshLink()
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
  ['close()', async (close: () => void) => close()],
])(
  '%s ends the session before the link token has come, and nothing stays on the page',
  async (_by, leave) => {
    const { client, before, answer } = setUp()
    const onExit = vi.fn()
    const opening = client.open({ intent: 'connect' }, { onExit })
    await until(() => dialog()?.open === true)

    await leave(client.close)

    expect(await opening).toMatchObject({ status: 'cancelled' })
    expect(onExit).toHaveBeenCalledOnce()
    expect(document.activeElement).toBe(opener)
    expect(readPageTraces()).toEqual(before)
    answer()
  },
)

it('a link token that does not come closes the dialog, and the focus returns', async () => {
  const { client, before, refuse } = setUp()
  const opening = client.open({ intent: 'connect' })
  await until(() => dialog()?.open === true)

  refuse(new Error('The backend is down.'))

  expect(await opening).toMatchObject({ status: 'failed', error: { code: 'backend_error' } })
  expect(document.activeElement).toBe(opener)
  expect(readPageTraces()).toEqual(before)
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

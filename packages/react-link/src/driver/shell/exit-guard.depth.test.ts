import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createTestMeshLink, linkFrame, linkSays } from '../../../test/link-page'
import { openScrolledPage } from '../../../test/open-scrolled-page'
import { readPageTraces } from '../../../test/page-traces'
import { until, untilStatus } from '../../../test/until'

const getQuestion = () => document.querySelector<HTMLDialogElement>('[role=alertdialog]')
const button = (name: string) => page.getByRole('button', { name, exact: true })

let before: ReturnType<typeof readPageTraces>

beforeEach(async () => {
  await openScrolledPage()
  before = readPageTraces()
})

afterEach(() => {
  document.body.innerHTML = ''
})

/** Opens Link with the exit guard, and waits until Link has the focus. */
async function openWithQuestion(request: object = {}) {
  const { client } = createTestMeshLink({ confirmExit: true, closeButton: 'bar' })
  const opening = client.open({ intent: 'deposit', ...request })
  await untilStatus(client, 'open')
  await until(() => document.activeElement === linkFrame())
  return { client, opening }
}

describe('leaving with confirmExit', () => {
  it('asks in a named alert dialog, with the focus on the answer that changes nothing', async () => {
    const { client, opening } = await openWithQuestion()
    await button('Close').click()
    await expect
      .element(page.getByRole('alertdialog', { name: 'Leave without finishing?' }))
      .toHaveAccessibleDescription('Anything you have not finished will be lost.')
    await expect.element(button('Stay')).toHaveFocus()
    for (const answer of ['Stay', 'Leave']) {
      const { height } = button(answer).element().getBoundingClientRect()
      expect(height).toBeGreaterThanOrEqual(44)
    }
    expect(client.getState().session.status).toBe('open')

    await button('Leave').click()
    expect(await opening).toMatchObject({ status: 'cancelled' })
    expect(readPageTraces()).toEqual(before)
  })

  it.each([
    ['the button', () => button('Stay').click()],
    ['Escape', () => userEvent.keyboard('{Escape}')],
  ])('stays by %s, with the focus back on the close button, and asks again', async (_, stay) => {
    const { client, opening } = await openWithQuestion()
    for (let time = 1; time <= 2; time++) {
      await button('Close').click()
      await stay()
      expect(getQuestion()).toBeNull()
      await expect.element(button('Close')).toHaveFocus()
    }
    expect(client.getState().session.status).toBe('open')
    client.close()
    await opening
  })

  it('asks at Escape once, even when the key is held, and returns the focus to Link', async () => {
    const { client, opening } = await openWithQuestion()
    // Escape while nothing has the focus.
    linkFrame().blur()
    await userEvent.keyboard('{Escape>3/}')
    expect(getQuestion()).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    expect(getQuestion()).toBeNull()
    expect(document.querySelector('dialog')?.open).toBe(true)

    linkFrame().focus()
    document.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }))
    expect(getQuestion()).not.toBeNull()
    await button('Stay').click()
    expect(document.activeElement).toBe(linkFrame())
    client.close()
    await opening
  })

  it('asks also when the browser closes the dialog without asking, e.g. at the second Back on Android', async () => {
    const { opening } = await openWithQuestion()
    const dialog = document.querySelector('dialog') as HTMLDialogElement
    dialog.close()
    await until(getQuestion)
    expect(dialog.matches(':modal')).toBe(true)
    getQuestion()?.close()
    await until(() => getQuestion() === null)
    await button('Close').click()
    await button('Leave').click()
    expect(await opening).toMatchObject({ status: 'cancelled' })
  })

  it('keeps the focus in the question', async () => {
    const { client, opening } = await openWithQuestion()
    await button('Close').click()
    const seen = new Set<Element | null>()
    for (let presses = 0; presses < 5; presses++) {
      await userEvent.tab()
      seen.add(document.activeElement)
    }
    expect(seen).toContain(button('Leave').element())
    expect(seen).not.toContain(linkFrame())
    expect(seen).not.toContain(button('Close').query())
    client.close()
    await opening
  })
})

describe('leaving without being asked', () => {
  it('is what close() does, even while the question is open', async () => {
    const { client, opening } = await openWithQuestion()
    await button('Close').click()
    expect(getQuestion()).not.toBeNull()
    client.close()
    expect(await opening).toMatchObject({ status: 'cancelled' })
    expect(readPageTraces()).toEqual(before)
  })

  it('is what Link itself does, even while the question is open', async () => {
    const { opening } = await openWithQuestion()
    await button('Close').click()
    linkSays({ type: 'close' })
    await opening
    expect(readPageTraces()).toEqual(before)
  })

  it('is possible until Link has loaded', async () => {
    const { client } = createTestMeshLink({ confirmExit: true, path: '/silent' })
    const opening = client.open({ intent: 'deposit' })
    await untilStatus(client, 'loading')
    await button('Close').click()
    expect(await opening).toMatchObject({ status: 'cancelled' })
  })

  it('is possible once a transfer is submitted, but not after one that failed', async () => {
    const { client, opening } = await openWithQuestion()
    const transfer = (status: string) => {
      linkSays({ type: 'transferFinished', payload: { status, txId: status, symbol: 'USDC', amount: 25 } })
      return until(() => JSON.stringify(client.getState()).includes(`"transferId":"${status}"`))
    }
    await transfer('error')
    await button('Close').click()
    await button('Stay').click()
    await transfer('success')
    await button('Close').click()
    expect(await opening).toMatchObject({ status: 'submitted' })
  })

  it('is the default, and open() may ask for it', async () => {
    const { opening } = await openWithQuestion({ confirmExit: false })
    await button('Close').click()
    expect(await opening).toMatchObject({ status: 'cancelled' })

    const { client } = createTestMeshLink({ closeButton: 'bar' })
    const second = client.open({ intent: 'deposit' })
    await untilStatus(client, 'open')
    await button('Close').click()
    expect(await second).toMatchObject({ status: 'cancelled' })
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createTestMeshLink, linkFrame, linkSays } from '../../../test/link-page'
import { openScrolledPage } from '../../../test/open-scrolled-page'
import { readPageTraces } from '../../../test/page-traces'
import { until, untilStatus } from '../../../test/until'

const popup = () => document.getElementById('mesh-link-popup') as HTMLElement

let opener: HTMLButtonElement

beforeEach(async () => {
  opener = await openScrolledPage()
})

afterEach(() => {
  document.body.innerHTML = ''
  document.documentElement.removeAttribute('style')
})

/** Opens the SDK's overlay and waits for a status of the session. */
async function openOverlay(status: string, options: object = {}) {
  const { client } = createTestMeshLink({ display: 'sdk-overlay', ...options })
  const opening = client.open({ intent: 'connect', dialogTitle: 'Deposit' })
  await untilStatus(client, status)
  await until(popup)
  return { client, opening }
}

describe('the SDK’s own overlay', () => {
  it('is a named modal dialog with a titled frame from the start, and takes the focus', async () => {
    const before = readPageTraces()
    const { client, opening } = await openOverlay('loading')
    await until(() => linkFrame().title === 'Deposit')
    await expect.element(page.getByRole('dialog', { name: 'Deposit' })).toHaveAttribute('aria-modal', 'true')
    expect(linkFrame().id).toBe('mesh-link-popup__iframe')
    await until(() => document.activeElement === linkFrame())
    client.close()
    await opening
    expect(readPageTraces()).toEqual(before)
  })

  it('keeps the page’s scroll position, even though the SDK changes the body’s position', async () => {
    // With smooth scrolling, the user would see the page scroll back.
    document.documentElement.style.scrollBehavior = 'smooth'
    const { opening } = await openOverlay('open')
    expect(window.scrollY).toBe(2800)
    expect(getComputedStyle(document.documentElement).overflow).toBe('hidden')
    linkSays({ type: 'close' })
    await opening
    expect(window.scrollY).toBe(2800)
    expect(document.activeElement).toBe(opener)
  })

  it('makes the rest of the page inert while it is open; what was inert before stays inert', async () => {
    const inertBefore = document.body.appendChild(document.createElement('aside'))
    inertBefore.inert = true
    const { client, opening } = await openOverlay('open')
    const others = () =>
      Array.from(document.body.children).filter((other): other is HTMLElement => other !== popup())
    expect(others().every((other) => other.inert)).toBe(true)
    opener.focus()
    expect(document.activeElement).not.toBe(opener)
    client.close()
    await opening
    expect(others().filter((other) => other.inert)).toEqual([inertBefore])
  })

  it('ends with Escape while the focus is not inside the frame', async () => {
    const { opening } = await openOverlay('open')
    await until(() => document.activeElement === linkFrame())
    popup().focus()
    await userEvent.keyboard('{Escape}')
    expect(await opening).toMatchObject({ status: 'cancelled' })
  })

  it('asks first with confirmExit, in a dialog above the overlay', async () => {
    const before = readPageTraces()
    const { opening } = await openOverlay('open', {
      confirmExit: true,
      appearance: { classNames: { question: 'mine' }, variables: { '--mesh-accent': 'rgb(1, 2, 3)' } },
    })
    await until(() => document.activeElement === linkFrame())
    popup().focus()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('alertdialog', { name: 'Leave without finishing?' })).toBeVisible()
    await expect.element(page.getByRole('alertdialog')).toHaveClass('mine')
    const stay = page.getByRole('button', { name: 'Stay' })
    expect(getComputedStyle(stay.element()).backgroundColor).toBe('rgb(1, 2, 3)')
    await stay.click()
    expect(document.activeElement).toBe(popup())
    await userEvent.keyboard('{Escape}')
    await page.getByRole('button', { name: 'Leave' }).click()
    expect(await opening).toMatchObject({ status: 'cancelled' })
    expect(readPageTraces()).toEqual(before)
  })
})

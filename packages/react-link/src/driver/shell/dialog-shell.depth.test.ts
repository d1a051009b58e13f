import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { emulate } from '../../../test/emulate'
import { createTestMeshLink, linkFrame, linkSays } from '../../../test/link-page'
import { openScrolledPage } from '../../../test/open-scrolled-page'
import { until, untilStatus } from '../../../test/until'

const dialog = () => document.querySelector('dialog') as HTMLDialogElement
const closeButton = () => page.getByRole('button', { name: 'Close' })

let opener: HTMLButtonElement
let close = () => {}

beforeEach(async () => {
  opener = await openScrolledPage()
})

afterEach(async () => {
  // So that a failed test does not leave its session open.
  close()
  document.body.innerHTML = ''
  document.documentElement.removeAttribute('dir')
  await page.viewport(414, 896)
  await emulate()
})

/** Opens the dialog and waits for a status of the session. */
async function openDialog(status: string, options: object = {}, dialogTitle = 'Deposit from an exchange') {
  const { client } = createTestMeshLink({ renderType: 'overlay', closeButton: 'bar', ...options })
  const opening = client.open({ intent: 'connect', dialogTitle })
  close = client.close
  await untilStatus(client, status)
  const end = async () => {
    client.close()
    return opening
  }
  return { client, end }
}

describe('the focus', () => {
  it('moves into Link only after the frame’s load event, so that Link gets the first Tab', async () => {
    const { end } = await openDialog('open', { path: '/unfinished' })
    expect(document.activeElement).toBe(closeButton().element())
    await fetch(`${inject('linkOrigin')}/finish`, { mode: 'no-cors' })
    await until(() => document.activeElement === linkFrame())
    await end()
  })

  it('moves into Link once, however often Link says that it has loaded', async () => {
    const { end } = await openDialog('open')
    await until(() => document.activeElement === linkFrame())
    ;(closeButton().element() as HTMLElement).focus()
    const heard = vi.fn()
    window.addEventListener('message', heard)
    linkSays({ type: 'loaded' })
    await until(() => heard.mock.calls.length > 0)
    window.removeEventListener('message', heard)
    expect(document.activeElement).toBe(closeButton().element())
    await end()
  })

  it('moves into Link also when nothing had the focus while Link loaded', async () => {
    const { client, end } = await openDialog('loading')
    ;(document.activeElement as HTMLElement).blur()
    await untilStatus(client, 'open')
    await until(() => document.activeElement === linkFrame())
    await end()
  })

  it('moves to the parent of the opener when the opener is gone', async () => {
    const menu = document.body.appendChild(document.createElement('div'))
    menu.tabIndex = -1
    menu.append(opener)
    opener.focus()
    const { end } = await openDialog('open')
    opener.remove()
    await end()
    expect(document.activeElement).toBe(menu)
  })

  it('moves to the body when all parents of the opener are gone too', async () => {
    const { end } = await openDialog('open')
    opener.remove()
    expect(await end()).toMatchObject({ status: 'cancelled' })
    expect(document.activeElement).toBe(document.body)
  })
})

describe('what a screen reader reads', () => {
  it('the dialog’s name, and “Loading…” until Link has loaded', async () => {
    const { client, end } = await openDialog('loading')
    const named = page.getByRole('dialog', { name: 'Deposit from an exchange' })
    await expect.element(named).toHaveAccessibleDescription('Loading…')
    await untilStatus(client, 'open')
    await expect.element(named).not.toHaveAccessibleDescription()
    await end()
  })

  it('the dialog, even when a modal of the host app hides everything else', async () => {
    const { end } = await openDialog('open')
    dialog().setAttribute('aria-hidden', 'true')
    dialog().inert = true
    await until(() => !dialog().hasAttribute('aria-hidden') && !dialog().inert)
    await end()
  })
})

describe('the look of the dialog', () => {
  it('has the corner radius and the backdrop of the token’s link_style', async () => {
    const style = btoa(JSON.stringify({ ir: 7, io: 0.25 }))
    await page.viewport(1024, 800)
    const { end } = await openDialog('open', { path: `/page?link_style=${style}&rest=` })
    expect(getComputedStyle(dialog()).borderRadius).toBe('7px')
    expect(getComputedStyle(dialog(), '::backdrop').backgroundColor).toBe('rgba(0, 0, 0, 0.25)')
    await end()
  })

  it.each([
    ['a phone', 375, 667],
    ['a phone on its side', 667, 375],
    ['a large phone on its side', 932, 430],
    ['a desktop at 200 %', 640, 400],
    ['a narrow page at 400 %', 320, 256],
  ])('fills %s and shows its close button, however long its title is', async (_, width, height) => {
    await page.viewport(width, height)
    const { end } = await openDialog('open', { confirmExit: true }, 'Deposit from an exchange '.repeat(20))
    await atRest(dialog())
    expect(inView(dialog())).toMatchObject({ left: 0, top: 0, width, height })
    expect(inView(closeButton().element())).toMatchObject({ top: 0, right: width, width: 44, height: 44 })
    expect(inView(linkFrame())).toMatchObject({ width, bottom: height })
    expect(dialog().scrollWidth).toBe(width)

    await closeButton().click()
    const question = page.getByRole('alertdialog').element()
    await atRest(question)
    const { left, right, top, bottom } = inView(question)
    expect(left).toBeGreaterThanOrEqual(16)
    expect(right).toBeLessThanOrEqual(width - 16)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(bottom).toBeLessThanOrEqual(height)
    await end()
  })

  it('has its close button on the left on a right-to-left page', async () => {
    document.documentElement.dir = 'rtl'
    const { end } = await openDialog('open')
    expect(inView(closeButton().element()).left).toBe(inView(dialog()).left)
    await end()
  })

  it('has no animations with reduced motion', async () => {
    const moving = await openDialog('loading')
    expect(document.getAnimations().length).toBeGreaterThan(1)
    await moving.end()
    // Before the dialog opens: a transition that runs already goes on to its end.
    await emulate({ 'prefers-reduced-motion': 'reduce' })
    const { client, end } = await openDialog('loading')
    expect(document.getAnimations()).toEqual([])
    await untilStatus(client, 'open')
    expect(document.getAnimations()).toEqual([])
    await end()
  })

  it('has outlines in forced colours, where surfaces and shadows are hidden', async () => {
    await emulate({ 'forced-colors': 'active' })
    const { client, end } = await openDialog('loading')
    const edge = (element: Element | null) => getComputedStyle(element as Element).outlineColor
    expect(edge(dialog())).toBe('rgb(0, 0, 0)')
    expect(edge(document.querySelector('.mesh-link-shell__bone--row'))).toBe('rgb(0, 0, 0)')
    await untilStatus(client, 'open')
    await end()
  })

  it('has the theme of Link that the app wants, whatever the page has', async () => {
    document.documentElement.style.colorScheme = 'dark'
    for (const [theme, scheme] of [
      ['light', 'light'],
      ['dark', 'dark'],
      ['system', 'light dark'],
    ]) {
      const { end } = await openDialog('open', { appearance: { theme } })
      expect(getComputedStyle(dialog()).colorScheme).toBe(scheme)
      await end()
    }
    document.documentElement.removeAttribute('style')
  })
})

describe('the page behind the dialog', () => {
  it('can’t be scrolled, focused or clicked, and keeps its scroll position', async () => {
    const before = window.scrollY
    await page.viewport(1024, 600)
    window.scrollTo(0, 2800)
    const { end } = await openDialog('open')
    const clicked = vi.fn()
    opener.addEventListener('click', clicked)
    await userEvent.wheel(dialog().querySelector('h2') as Element, { delta: { y: 400 } })
    opener.focus()
    const { left, top } = opener.getBoundingClientRect()
    expect(document.elementFromPoint(left + 5, top + 5)).not.toBe(opener)
    expect(document.activeElement).not.toBe(opener)
    await end()
    await page.viewport(414, 896)
    expect(window.scrollY).toBe(before)
  })

  it('keeps sticky elements in place, even when the body has overflow-x: hidden', async () => {
    document.body.style.overflowX = 'hidden'
    const header = document.createElement('header')
    Object.assign(header.style, { position: 'sticky', top: '0', height: '20px' })
    document.body.prepend(header)
    window.scrollTo(0, 2800)
    expect(inView(header).top).toBe(0)
    const { end } = await openDialog('open')
    expect(inView(header).top).toBe(0)
    await end()
    expect(inView(header).top).toBe(0)
    expect(window.scrollY).toBe(2800)
    document.body.removeAttribute('style')
  })
})

/** Waits for the element's animations. */
async function atRest(element: Element) {
  await Promise.all(element.getAnimations().map(({ finished }) => finished))
}

function inView(element: Element) {
  return element.getBoundingClientRect()
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { closeProblem, createTestMeshLink, linkFrame } from '../../../test/link-page'
import { openScrolledPage } from '../../../test/open-scrolled-page'
import { readPageTraces } from '../../../test/page-traces'
import { until, untilStatus } from '../../../test/until'
import { lockScroll } from './lock-scroll'
import { openShell } from './open-shell'

let opener: HTMLButtonElement

beforeEach(async () => {
  opener = await openScrolledPage()
})

afterEach(() => {
  document.body.innerHTML = ''
})

describe('the dialog', () => {
  it('has a name, takes the focus, locks scrolling, and ends with Escape on its own controls', async () => {
    const { client } = createTestMeshLink()
    const opening = client.open({ intent: 'connect', dialogTitle: 'Deposit from an exchange' })
    await untilStatus(client, 'loading')
    const dialog = document.querySelector('dialog') as HTMLDialogElement
    expect(dialog.matches(':modal')).toBe(true)
    expect(document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      'Deposit from an exchange',
    )
    expect(linkFrame().title).toBe('Deposit from an exchange')
    expect(getComputedStyle(document.documentElement).overflow).toBe('hidden')
    expect(document.activeElement).toBe(dialog.querySelector('button'))
    await until(() => document.activeElement === linkFrame())
    dialog.querySelector('button')?.focus()
    await userEvent.keyboard('{Escape}')
    expect(await opening).toMatchObject({ status: 'cancelled' })
    expect(document.activeElement).toBe(opener)
    expect(window.scrollY).toBe(2800)
  })
})

describe('the frame', () => {
  const sandbox = 'allow-scripts allow-same-origin allow-forms'

  it('has the attributes that the app sets, and Link works in it', async () => {
    const { client } = createTestMeshLink({ frameAttributes: { sandbox, referrerPolicy: 'strict-origin' } })
    const opening = client.open({ intent: 'connect' })
    await untilStatus(client, 'open')
    expect(linkFrame().getAttribute('sandbox')).toBe(sandbox)
    expect(linkFrame().referrerPolicy).toBe('strict-origin')
    client.close()
    expect(await opening).toMatchObject({ status: 'cancelled' })
  })

  it('has neither when the app sets none', async () => {
    const { client } = createTestMeshLink()
    const opening = client.open({ intent: 'connect' })
    await untilStatus(client, 'loading')
    expect(linkFrame().hasAttribute('sandbox')).toBe(false)
    expect(linkFrame().hasAttribute('referrerpolicy')).toBe(false)
    client.close()
    await opening
  })

  it('that may not run scripts does not start, and the session says so', async () => {
    const { client } = createTestMeshLink({ frameAttributes: { sandbox: '' }, loadTimeoutMs: 500 })
    expect(await closeProblem(client.open({ intent: 'connect' }))).toMatchObject({
      status: 'failed',
      error: { code: 'link_blocked_by_page' },
    })
  })
})

describe('the page behind the dialog', () => {
  const root = document.documentElement
  const columns = () => {
    const { left, width } = document.body.getBoundingClientRect()
    return { left, width }
  }

  afterEach(() => {
    vi.restoreAllMocks()
    root.removeAttribute('style')
    root.removeAttribute('dir')
  })

  it.each([
    ['by default', ''],
    ['with a gutter', 'scrollbar-gutter: stable'],
    ['with a gutter on both sides', 'scrollbar-gutter: stable both-edges'],
    ['with paddings', 'padding: 0 7px 0 30px'],
    ['with a margin', 'margin-left: 40px'],
    ['with a scrollbar that is always there', 'overflow-y: scroll'],
    ['from right to left', 'direction: rtl'],
    ['with a narrow column', 'max-width: 300px; margin: 0 auto'],
  ])('does not move when its scrollbar disappears: %s', async (_page, style) => {
    root.setAttribute('style', style)
    const { client } = createTestMeshLink()
    const before = columns()
    expect(before.width).toBeLessThan(window.innerWidth)
    const opening = client.open({ intent: 'connect' })
    await untilStatus(client, 'open')
    expect(getComputedStyle(root).overflow).toBe('hidden')
    expect(columns()).toEqual(before)
    client.close()
    await opening
    expect(columns()).toEqual(before)
  })

  it('gets no padding where nothing scrolls, or the scrollbar takes no space', () => {
    document.body.innerHTML = ''
    const unlock = lockScroll()
    expect(getComputedStyle(root).paddingRight).toBe('0px')
    unlock()
    // As on a phone, where `innerWidth` counts what overflows too.
    vi.spyOn(window, 'innerWidth', 'get').mockReturnValue(708)
    const unlockPhone = lockScroll()
    expect(getComputedStyle(root).paddingRight).toBe('0px')
    unlockPhone()
  })

  it('is filled on the left where the browser has its scrollbar there', () => {
    const scrollbar = window.innerWidth - root.clientWidth
    vi.spyOn(root, 'getBoundingClientRect').mockReturnValue(new DOMRect(scrollbar, 0, 300, 300))
    const unlock = lockScroll()
    const { paddingLeft, paddingRight } = getComputedStyle(root)
    expect([paddingLeft, paddingRight]).toEqual([`${scrollbar}px`, '0px'])
    unlock()
  })

  it('is measured before it is changed, so that it is not laid out twice', async () => {
    const done: string[] = []
    const note = (what: string) => done.push(what)
    const read = (object: object, name: string, access?: 'get') => {
      const original = Object.getOwnPropertyDescriptor(object, name)
      const spy = access
        ? vi.spyOn(object as { width: number }, name as 'width', access)
        : vi.spyOn(object as { width(): unknown }, name as 'width')
      spy.mockImplementation(function (this: unknown, ...args: unknown[]) {
        note('read')
        return Reflect.apply(original?.get ?? original?.value, this, args)
      } as never)
    }
    read(window, 'getComputedStyle')
    read(Element.prototype, 'getBoundingClientRect')
    read(Element.prototype, 'clientWidth', 'get')
    const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'adoptedStyleSheets') ?? {}
    vi.spyOn(document, 'adoptedStyleSheets', 'set').mockImplementation(function (this: Document, sheets) {
      note('write')
      set?.call(document, sheets)
    })
    vi.spyOn(document, 'adoptedStyleSheets', 'get').mockImplementation(() => get?.call(document))

    const shell = openShell('dialog', undefined, {
      title: 'Deposit',
      opener,
      dress() {},
      closeButton: 'bar',
      onCloseRequest() {},
    })
    expect(done).toContain('read')
    expect(done.lastIndexOf('read')).toBeLessThan(done.indexOf('write'))
    shell.close()
  })
})

describe('other ways to show Link', () => {
  it('opens embedded in an element of the page, and removes its frame at the end', async () => {
    const before = readPageTraces()
    const container = document.createElement('div')
    document.body.append(container)
    const { client } = createTestMeshLink()
    const opening = client._internal.open(
      { intent: 'connect', display: 'embedded', renderType: 'embedded', container },
      {},
      'frame',
    )
    await untilStatus(client, 'open')
    expect(container.contains(linkFrame())).toBe(true)
    expect(new URL(linkFrame().src).searchParams.get('rt')).toBe('embedded')
    client.close()
    await opening
    expect(container.childElementCount).toBe(0)
    container.remove()
    expect(readPageTraces()).toEqual(before)
  })

  it.each([
    [
      'in a shadow root',
      () => document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' }),
    ],
    [
      'in another document',
      () => document.body.appendChild(document.createElement('iframe')).contentDocument?.body as HTMLElement,
    ],
  ])('fails at once when that element is %s, where the SDK does not find a frame', async (_where, place) => {
    const container = place().appendChild(document.createElement('div'))
    const { client } = createTestMeshLink()
    const result = await client._internal.open(
      { intent: 'connect', display: 'embedded', container },
      undefined,
      'frame',
    )
    expect(result).toMatchObject({ status: 'failed', error: { code: 'link_frame_outside_document' } })
    expect(container.childElementCount).toBe(0)
  })

  it('fails with link_frame_missing when that element is not on the page', async () => {
    const { client } = createTestMeshLink()
    const container = document.createElement('div')
    expect(
      await client._internal.open({ intent: 'connect', display: 'embedded', container }, {}, 'frame'),
    ).toMatchObject({
      error: { code: 'link_frame_missing' },
    })
  })
})

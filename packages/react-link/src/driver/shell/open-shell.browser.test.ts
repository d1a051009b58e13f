import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createTestMeshLink, linkFrame } from '../../../test/link-page'
import { openScrolledPage } from '../../../test/open-scrolled-page'
import { readPageTraces } from '../../../test/page-traces'
import { until, untilStatus } from '../../../test/until'

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
    expect(await client.open({ intent: 'connect' })).toMatchObject({
      status: 'failed',
      error: { code: 'link_blocked_by_page' },
    })
  })
})

describe('the page behind the dialog', () => {
  it.each(['auto', 'stable'])(
    'does not move when its scrollbar disappears (scrollbar-gutter: %s)',
    async (gutter) => {
      document.documentElement.style.setProperty('scrollbar-gutter', gutter)
      const { client } = createTestMeshLink()
      const width = () => document.body.getBoundingClientRect().width
      const before = width()
      expect(before).toBeLessThan(window.innerWidth)
      const opening = client.open({ intent: 'connect' })
      await untilStatus(client, 'open')
      expect(width()).toBe(before)
      client.close()
      await opening
      expect(width()).toBe(before)
      document.documentElement.removeAttribute('style')
    },
  )
})

describe('other ways to show Link', () => {
  it('opens embedded in an element of the page, and removes its frame at the end', async () => {
    const before = readPageTraces()
    const container = document.createElement('div')
    document.body.append(container)
    const { client } = createTestMeshLink()
    const opening = client._internal.open({ intent: 'connect', display: 'embedded', container }, {}, 'frame')
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

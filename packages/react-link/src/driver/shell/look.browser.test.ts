import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestMeshLink, linkFrame } from '../../../test/link-page'
import { readPageTraces } from '../../../test/page-traces'
import { until, untilStatus } from '../../../test/until'
import type { SessionRequest } from '../../core/client/mesh-link-client'
import tokensCss from '../../styles/tokens.css?raw'
import { TOKENS } from './look'

let opener: HTMLButtonElement
let island: HTMLElement

beforeEach(async () => {
  document.body.innerHTML = '<section><button>Deposit</button></section>'
  opener = document.querySelector('button') as HTMLButtonElement
  island = document.querySelector('section') as HTMLElement
  await createTestMeshLink().client.prefetch()
})

afterEach(() => {
  document.body.innerHTML = ''
  document.documentElement.removeAttribute('style')
})

const dialog = () => document.querySelector('dialog') as HTMLDialogElement
const styleOf = (element: Element) => getComputedStyle(element)
const sentTheme = () => new URL(linkFrame().src).searchParams.get('th')

/** Opens Link as the button does, and waits until it is loaded. */
async function open(
  request: Partial<SessionRequest> = {},
  options: Parameters<typeof createTestMeshLink>[0] = {},
) {
  const { client } = createTestMeshLink(options)
  const opening = client._internal.open(
    { intent: 'connect', opener: { current: opener }, ...request },
    {},
    'owner',
  )
  await untilStatus(client, 'open')
  return {
    async end() {
      client.close()
      await opening
    },
  }
}

it('the dialog has the theme of the button’s place, and Link is told the same', async () => {
  island.dataset.theme = 'dark'
  const { end } = await open()
  expect(styleOf(dialog()).colorScheme).toBe('dark')
  expect(sentTheme()).toBe('dark')
  await end()
})

it('a page for both themes leaves the choice to the system, for Link too', async () => {
  document.documentElement.style.colorScheme = 'light dark'
  const { end } = await open()
  expect(styleOf(dialog()).colorScheme).toBe('light dark')
  expect(sentTheme()).toBe('system')
  await end()
})

it('an open dialog follows a switch of the page, also when the button is gone', async () => {
  const { end } = await open()
  expect(styleOf(dialog()).colorScheme).toBe('light')
  island.classList.add('dark')
  await until(() => styleOf(dialog()).colorScheme === 'dark')
  opener.remove()
  island.classList.remove('dark')
  document.documentElement.style.colorScheme = 'dark'
  await until(() => styleOf(dialog()).colorScheme === 'dark')
  document.documentElement.style.colorScheme = ''
  await until(() => styleOf(dialog()).colorScheme === 'light')
  await end()
})

it('follows a background that fades', async () => {
  island.style.cssText = 'background: #fff; transition: background 10ms'
  const { end } = await open()
  island.style.background = '#000'
  await until(() => styleOf(dialog()).colorScheme === 'dark')
  await end()
})

it('leaves nothing on the page that still follows it', async () => {
  opener.focus()
  const before = readPageTraces()
  const { end } = await open({ appearance: { classNames: { dialog: 'mine' } } })
  const closed = dialog()
  await end()
  expect(readPageTraces()).toEqual(before)
  island.dataset.theme = 'dark'
  await new Promise((resolve) => setTimeout(resolve))
  expect(closed.style.colorScheme).toBe('light')
})

it.each([
  ['the client', { appearance: { theme: 'dark' } }, {}, 'dark'],
  [
    'the provider before the client',
    { appearance: { theme: 'dark' } },
    { context: { provider: {}, appearance: { theme: 'light' } } },
    'light',
  ],
  [
    'the opening before the provider',
    {},
    { context: { provider: {}, appearance: { theme: 'light' } }, appearance: { theme: 'system' } },
    'light dark',
  ],
  [
    'the provider, where the opening says only other things',
    {},
    {
      context: { provider: {}, appearance: { theme: 'dark' } },
      appearance: { theme: undefined, variables: {} },
    },
    'dark',
  ],
] as const)('the theme is that of %s', async (_who, options, request, scheme) => {
  const { end } = await open(request, options)
  expect(styleOf(dialog()).colorScheme).toBe(scheme)
  expect(sentTheme()).toBe(scheme === 'light dark' ? 'system' : scheme)
  await end()
})

it('tokens of the button’s place reach the dialog, follow a switch, and the app’s variables go over them', async () => {
  document.documentElement.style.setProperty('--mesh-danger', 'purple')
  island.style.cssText =
    '--mesh-surface: rgb(1, 2, 3); --mesh-accent: red; --mesh-text: red; --mesh-mine: red'
  const token = (name: string) => styleOf(dialog()).getPropertyValue(name)
  const { end } = await open(
    {
      context: { provider: {}, appearance: { variables: { '--mesh-text': 'green' } } },
      appearance: { variables: { '--mesh-accent': 'blue' } },
    },
    { appearance: { variables: { '--mesh-text': 'yellow', '--mesh-backdrop': 'black' } } },
  )
  expect(styleOf(dialog()).backgroundColor).toBe('rgb(1, 2, 3)')
  const names = ['--mesh-text', '--mesh-accent', '--mesh-backdrop', '--mesh-danger', '--mesh-mine']
  expect(names.map(token)).toEqual(['green', 'blue', 'black', 'purple', ''])
  // What the dialog has from the root is left to the style sheets of the app.
  expect(dialog().style.getPropertyValue('--mesh-danger')).toBe('')

  island.style.setProperty('--mesh-surface', 'rgb(4, 5, 6)')
  await until(() => styleOf(dialog()).backgroundColor === 'rgb(4, 5, 6)')
  island.style.removeProperty('--mesh-surface')
  await until(() => token('--mesh-surface') === '')
  expect(token('--mesh-accent')).toBe('blue')
  await end()
})

it('the tokens of the dialog are those that its style sheet uses, and our style sheet has those of its look', () => {
  const declared = [...tokensCss.matchAll(/^ +(--mesh-[\w-]+):/gm)].map(([, name]) => name)
  const ofTheDialog = [
    '--mesh-dialog-width',
    '--mesh-dialog-height',
    '--mesh-dialog-radius',
    '--mesh-backdrop',
  ]
  expect(TOKENS).toEqual(expect.arrayContaining(['--mesh-accent', '--mesh-surface', ...ofTheDialog]))
  const others = TOKENS.filter((name) => !declared.includes(name))
  expect(others.toSorted()).toEqual([...ofTheDialog, '--mesh-dialog-z-index'].toSorted())
})

it('gives its classes to the parts of the dialog, also to those that come later', async () => {
  const { end } = await open(
    { appearance: { classNames: { title: 'mine', frame: '' } }, confirmExit: true, renderType: 'overlay' },
    { appearance: { classNames: { title: 'other', question: ' a  b ', dialog: 'c' } } },
  )
  const part = (name: string) => document.querySelector(`[data-mesh-part="${name}"]`)
  expect(part('dialog')?.classList.contains('c')).toBe(true)
  expect(part('title')?.className).toBe('mesh-link-dialog__title mine')
  expect(part('frame')?.className).toBe('mesh-link-shell__frame')
  part('close')?.dispatchEvent(new MouseEvent('click'))
  await until(() => part('question')?.className === 'mesh-link-question a b')
  await end()
})

it('an embedded Link has theme, variables and classes too', async () => {
  island.dataset.theme = 'dark'
  const container = island.appendChild(document.createElement('div'))
  const { end } = await open({
    display: 'embedded',
    container,
    opener: undefined,
    appearance: { variables: { '--mesh-surface-hover': 'red' }, classNames: { shell: 'mine' } },
  })
  const shell = container.firstElementChild as HTMLElement
  expect(shell.classList.contains('mine')).toBe(true)
  expect(styleOf(shell).colorScheme).toBe('dark')
  expect(styleOf(shell).getPropertyValue('--mesh-surface-hover')).toBe('red')
  expect(sentTheme()).toBe('dark')
  await end()
})

it.each([
  ['de', {}, 'de-DE'],
  ['de', { language: 'fr-FR' }, 'fr-FR'],
  ['', {}, navigator.language],
])('on a page in “%s” with %o, Link is shown in %s', async (lang, request, shown) => {
  document.documentElement.lang = lang
  const { end } = await open(request)
  expect(new URL(linkFrame().src).searchParams.get('lng')).toBe(shown)
  document.documentElement.lang = 'en'
  await end()
})

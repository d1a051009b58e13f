import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { emulate } from '../../test/emulate'
import { addSheets, atRest, openDialog, renderComponents } from '../../test/host-page'
import { linkFrame } from '../../test/link-page'
import { countDifferences, edgeContrast, mirror, takePixels } from '../../test/screenshots'
import styles from './styles.css?raw'

const WHITE = 1
const BONES =
  '<div id="bones" class="mesh-link-list"><span class="mesh-link-bone mesh-link-bone--title"></span><br>' +
  '<span class="mesh-link-bone"></span></div>'

const cleanUp: (() => unknown)[] = []

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
  await page.viewport(1024, 900)
  document.body.innerHTML = ''
  cleanUp.push(addSheets(styles))
})

afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step()
  document.body.innerHTML = ''
  document.documentElement.removeAttribute('dir')
  await page.viewport(414, 896)
  await emulate()
})

const find = (selector: string) => document.querySelector(selector) as HTMLElement

describe('in forced colours', () => {
  beforeEach(() => emulate({ 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' }))

  it('buttons, rows, badges and frame have edges', async () => {
    cleanUp.push(await renderComponents({ css: '' }))
    for (const ours of [
      ...document.querySelectorAll('.mesh-link-button, .mesh-link-row__button:not([class*=--])'),
      find('.mesh-link-row'),
      find('.mesh-link-monogram'),
      find('.mesh-link-row__badge'),
      find('.mesh-link-embed'),
    ]) {
      expect(await edgeContrast(ours, WHITE), ours.outerHTML).toBeGreaterThan(3)
    }
  })

  it('a focused button looks different', async () => {
    document.body.innerHTML =
      '<p id="around" style="padding: 8px"><button class="mesh-link-button">Deposit</button></p>'
    const before = await takePixels(find('#around'))
    find('.mesh-link-button').focus({ focusVisible: true } as FocusOptions)
    expect(countDifferences(before, await takePixels(find('#around')))).toBeGreaterThan(200)
  })

  it('skeletons are more than an empty page', async () => {
    document.body.innerHTML = BONES
    for (const bone of document.querySelectorAll('.mesh-link-bone')) {
      expect(await edgeContrast(bone, WHITE)).toBeGreaterThan(3)
    }
    const { dialog, close } = await openDialog({ path: '/silent' }, 'loading')
    cleanUp.push(close)
    for (const bone of dialog.querySelectorAll('.mesh-link-shell__bone:not([class*=--text])')) {
      expect(await edgeContrast(bone, WHITE)).toBeGreaterThan(3)
    }
  })

  it('the dialog and the answers of its question have edges, and the close button is drawn', async () => {
    const { dialog, close } = await openDialog()
    cleanUp.push(close)
    expect(await edgeContrast(dialog, WHITE)).toBeGreaterThan(3)
    const closeButton = await takePixels(find('.mesh-link-dialog__close'))
    expect(new Set(new Uint32Array(closeButton.data.buffer)).size).toBeGreaterThan(1)
    await page.getByRole('button', { name: 'Close' }).click()
    for (const answer of document.querySelectorAll('.mesh-link-question button:not(:focus-visible)')) {
      expect(await edgeContrast(answer, WHITE)).toBeGreaterThan(3)
    }
  })
})

describe('with reduced motion', () => {
  it('nothing moves', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' })
    cleanUp.push(await renderComponents({ css: '' }))
    document.body.insertAdjacentHTML('beforeend', BONES)
    // Throws where two screenshots in a row differ.
    await takePixels(find('#root > p:nth-of-type(3) > button'))
    await takePixels(find('#bones'))
    expect(document.getAnimations()).toEqual([])
  })

  it('but without it, what is busy moves', async () => {
    document.body.innerHTML = BONES
    expect(document.getAnimations().length).toBe(2)
  })
})

describe('right to left', () => {
  it('skeletons are mirrored', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' })
    document.body.innerHTML = BONES
    const bones = await takePixels(find('#bones'))
    document.documentElement.dir = 'rtl'
    // Round corners are not drawn with the same pixels on both sides.
    expect(countDifferences(mirror(bones), await takePixels(find('#bones')), 16)).toBe(0)
  })

  it('rows are mirrored: each part is where its mirror image was', async () => {
    cleanUp.push(await renderComponents({ css: '' }))
    const parts = () =>
      [...document.querySelectorAll('.mesh-link-row, .mesh-link-row > *, .mesh-link-row button')].map(
        (element) => element.getBoundingClientRect(),
      )
    const start = find('.mesh-link-list').getBoundingClientRect().left
    const before = parts().map(({ left, top }) => [Math.round(left - start), Math.round(top)])
    document.documentElement.dir = 'rtl'
    const end = find('.mesh-link-list').getBoundingClientRect().right
    expect(parts().map(({ right, top }) => [Math.round(end - right), Math.round(top)])).toEqual(before)
  })

  it('the dialog’s close button is mirrored', async () => {
    const first = await openDialog()
    const button = await takePixels(find('.mesh-link-dialog__close'))
    await first.close()
    document.documentElement.dir = 'rtl'
    const { close } = await openDialog()
    cleanUp.push(close)
    expect(countDifferences(mirror(button), await takePixels(find('.mesh-link-dialog__close')), 128)).toBe(0)
  })
})

describe.each([
  ['a phone', 375, 667],
  ['a desktop at 200 %', 640, 450],
  ['a desktop at 400 %', 320, 225],
])('on %s', (_, width, height) => {
  beforeEach(() => page.viewport(width, height))

  it('no component is wider than the page, and no text is cut off', async () => {
    cleanUp.push(await renderComponents({ css: '' }))
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    for (const part of document.querySelectorAll('[class^=mesh-link-]:not(.mesh-link-visually-hidden)')) {
      expect(part.scrollWidth, part.outerHTML).toBeLessThanOrEqual(Math.max(part.clientWidth, 1))
    }
  })

  it('the dialog covers the page: two pages behind it look the same', async () => {
    const { dialog, close } = await openDialog()
    cleanUp.push(close)
    await atRest(dialog)
    const before = await takePixels(document.documentElement)
    // As light as white: a dark one would make the dialog dark.
    document.body.style.background = 'yellow'
    cleanUp.push(() => document.body.removeAttribute('style'))
    expect(countDifferences(before, await takePixels(document.documentElement))).toBe(0)
    expect(linkFrame().getBoundingClientRect()).toMatchObject({ width, bottom: height })
  })
})

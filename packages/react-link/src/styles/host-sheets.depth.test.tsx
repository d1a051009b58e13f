import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { findAxeFaults } from '../../test/find-axe-faults'
import { addSheets, atRest, openDialog, renderComponents } from '../../test/host-page'
import { hosts } from '../../test/host-sheets'
import { linkFrame } from '../../test/link-page'
import { countDifferences, takePixels } from '../../test/screenshots'
import { adoptStyles, SHELL_CSS } from '../driver/shell/shell-css'
import styles from './styles.css?raw'

const HOST_PAGE = `<main id="host" style="display: flow-root">
  <h1>Wallet</h1><h2>Accounts</h2><p>Some <a href="#a">text</a>, <code>code</code> and a <mark>mark</mark>.</p>
  <form><label>Amount <input value="25" /></label><select><option>USDC</option></select><textarea>Note</textarea>
  <input type="checkbox" checked /><progress value="0.5"></progress><button type="button">Send</button></form>
  <ul><li>One</li><li>Two</li></ul><table><tr><th>Coin</th><td>25</td></tr></table><hr />
  <dialog open style="position: static"><h2>Notice</h2><button type="button">Close</button></dialog>
  <iframe title="Map" srcdoc="Map"></iframe></main>`

/** Ends what a test has opened, the last first. */
const cleanUp: (() => unknown)[] = []

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
  await page.viewport(1024, 800)
  document.body.innerHTML = ''
})

afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step()
  document.body.innerHTML = ''
  document.documentElement.removeAttribute('dir')
  await page.viewport(414, 896)
})

describe.each(Object.entries(hosts))('on a page with %s', (_, host) => {
  it('changes nothing but its own elements', async () => {
    // Without a scrollbar, which a screenshot of what is higher than the page hides.
    await page.viewport(1024, 2400)
    cleanUp.push(addSheets(host.css))
    document.body.innerHTML = HOST_PAGE
    const main = document.getElementById('host') as HTMLElement
    await atRest(main)
    const bare = await takePixels(main)
    cleanUp.push(addSheets(styles), adoptStyles(SHELL_CSS))
    expect(countDifferences(bare, await takePixels(main))).toBe(0)
  })

  it.each(['ltr', 'rtl'])('shows buttons, list and frame whole and legible, %s', async (dir) => {
    document.documentElement.dir = dir
    cleanUp.push(addSheets(host.css, styles), await renderComponents(host))
    const root = document.getElementById('root') as HTMLElement
    await atRest(root)

    for (const button of all('.mesh-link-button')) expect(inView(button).height).toBeGreaterThanOrEqual(44)
    for (const button of all('.mesh-link-row__button')) {
      expect(inView(button).height).toBeGreaterThanOrEqual(44)
    }
    for (const row of all('.mesh-link-row')) {
      expect(inView(row).width).toBeCloseTo(inView('.mesh-link-list').width, 0)
      expect(row.scrollWidth).toBeLessThanOrEqual(row.clientWidth)
      expectApart([...row.children])
      for (const part of row.children) expectInside(part, row)
    }
    expectApart(all('.mesh-link-row'))
    expect(getComputedStyle(all('.mesh-link-row__name')[0] as Element).textAlign).toBe('start')
    expect(inView(linkFrame())).toEqual(inView('.mesh-link-embed__stage'))
    expect(inView('.mesh-link-embed__stage').height).toBe(
      (all('.mesh-link-embed')[0] as Element).clientHeight,
    )
    expect(await findIllegible(root)).toEqual([])
  })

  it.each(['ltr', 'rtl'])('has its dialog over the page, filled by Link, and legible, %s', async (dir) => {
    document.documentElement.dir = dir
    cleanUp.push(addSheets(host.css, styles))
    const { dialog, close } = await openDialog()
    cleanUp.push(close)
    const { left, right, width, top, bottom, height } = inView(dialog)
    expect([width, height]).toEqual([430, 754])
    expect(left).toBe((document.documentElement.clientWidth - width) / 2)
    expect(document.elementFromPoint(1, 1)).toBe(dialog)

    const bar = inView('.mesh-link-dialog__bar')
    // An app may give the dialog a border.
    const edge = dialog.clientLeft
    expect(inView(linkFrame())).toMatchObject({
      left: left + edge,
      right: right - edge,
      top: bar.bottom,
      bottom: bottom - edge,
    })
    expectSeen(linkFrame())
    const button = all('.mesh-link-dialog__close')[0] as Element
    expect(inView(button).width).toBeGreaterThanOrEqual(44)
    expect(inView(button).height).toBeGreaterThanOrEqual(44)
    expect(inView(button)).toMatchObject({
      top: top + edge,
      ...(dir === 'ltr' ? { right: right - edge } : { left: left + edge }),
    })
    expectSeen(button)
    expectApart([button, all('.mesh-link-dialog__title')[0] as Element])
    expect(await findIllegible(dialog)).toEqual([])

    await page.getByRole('button', { name: 'Close' }).click()
    const question = page.getByRole('alertdialog').element()
    await atRest(question)
    expect(inView(question).width).toBe(342)
    expect(question.scrollHeight).toBeLessThanOrEqual(question.clientHeight)
    const parts = [...question.children].slice(0, 2)
    const answers = [...question.querySelectorAll('button')]
    for (const part of [...parts, ...answers]) {
      expectInside(part, question)
      expectSeen(part)
    }
    expectApart([...parts, ...answers])
    for (const answer of answers) expect(inView(answer).height).toBeGreaterThanOrEqual(44)
    expect(await findIllegible(question)).toEqual([])
  })
})

/** Finds text without enough contrast. The app's colours hold for our buttons too, and some are pale on its own buttons. */
async function findIllegible(within: Element) {
  const own = within.appendChild(Object.assign(document.createElement('button'), { textContent: 'Own' }))
  const faults = await findAxeFaults(within, ['color-contrast'])
  own.remove()
  const isHostLegible = !faults.some((fault) => fault.includes('>Own<'))
  return faults.filter((fault) => isHostLegible || !fault.includes('<button'))
}

function all(selector: string): Element[] {
  return [...document.querySelectorAll(selector)]
}

function inView(element: Element | string) {
  const found = typeof element === 'string' ? (all(element)[0] as Element) : element
  // A plain object, which a failed test prints.
  return found.getBoundingClientRect().toJSON() as Omit<DOMRect, 'toJSON'>
}

/** Nothing is drawn over the element’s middle. */
function expectSeen(element: Element) {
  const { left, top, width, height } = inView(element)
  expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(element)
}

function expectInside(part: Element, whole: Element) {
  const [inner, outer] = [inView(part), inView(whole)]
  expect(inner.left).toBeGreaterThanOrEqual(outer.left)
  expect(inner.right).toBeLessThanOrEqual(outer.right)
  expect(inner.top).toBeGreaterThanOrEqual(outer.top)
  expect(inner.bottom).toBeLessThanOrEqual(outer.bottom)
}

/** No element covers another. */
function expectApart(elements: Element[]) {
  const boxes = elements.map(inView).filter(({ width, height }) => width > 0 && height > 0)
  const covered = boxes.filter((box, index) =>
    boxes
      .slice(index + 1)
      .some(
        (other) =>
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > 0.5 &&
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 0.5,
      ),
  )
  expect(covered).toEqual([])
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { addSheets, atRest, openDialog } from '../../../test/host-page'
import { tailwind } from '../../../test/host-sheets'
import { linkFrame } from '../../../test/link-page'

/** Rules of a page for its own dialogs, frames and buttons, each of which would break ours. */
const BARE_RULES = `
  dialog { display: none; position: absolute; inset: 50% auto auto 50%; transform: translate(-50%, -50%);
    box-sizing: content-box; width: 100vw; min-width: 100%; max-width: 10px; height: 50px; min-height: 100%; max-height: 10px;
    margin: 5px; padding: 40px; opacity: 0; visibility: hidden; pointer-events: none; overflow: visible; flex-direction: row;
    align-items: center; gap: 30px; background: transparent; color: white }
  iframe { display: none; position: absolute; float: left; width: 100px; min-width: 900px; max-width: 50%; height: auto;
    aspect-ratio: 16 / 9; margin: 10px; padding: 10px; border: 5px solid; opacity: 0.2; visibility: hidden; transform: scale(0.5) }
  button { display: none; position: absolute; width: 100%; min-width: 0; max-width: 10px; height: 10px; min-height: 0;
    max-height: 10px; margin: 20px; padding: 30px; opacity: 0; visibility: hidden }
  h2, p { margin: 3em; padding: 3em; font: 60px serif; color: transparent }
  * { margin: 0; padding: 0 }`

const cleanUp: (() => unknown)[] = []
const question = () => page.getByRole('alertdialog').element()
const closeButton = () => page.getByRole('button', { name: 'Close' })

beforeEach(async () => {
  await page.viewport(1024, 900)
})

afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step()
  await page.viewport(414, 896)
})

/** Opens the dialog on a page with these style sheets. */
async function openOn(...sheets: string[]) {
  cleanUp.push(addSheets(...sheets))
  const { dialog, close } = await openDialog()
  cleanUp.push(close)
  return dialog
}

const inView = (element: Element) => element.getBoundingClientRect().toJSON() as Omit<DOMRect, 'toJSON'>

/** Where everything in the dialog and in its question is, and how it is written. */
async function draw(...sheets: string[]) {
  const dialog = await openOn(...sheets)
  const drawn = describeAll(dialog)
  await closeButton().click()
  await atRest(question())
  drawn.push(...describeAll(question()))
  for (const step of cleanUp.splice(0).reverse()) await step()
  return drawn
}

function describeAll(root: Element) {
  return [root, ...root.querySelectorAll('*')].map((element) => {
    const { font, color, opacity, visibility } = getComputedStyle(element)
    return { element: element.className, ...inView(element), font, color, opacity, visibility }
  })
}

describe('the style of the dialog', () => {
  it('is the same, whatever the page says of dialogs, frames and buttons', async () => {
    expect(await draw(BARE_RULES)).toEqual(await draw())
  })

  it('takes width, height, radius and backdrop from tokens, also instead of the token’s link_style', async () => {
    const dialog =
      await openOn(`:root { --mesh-dialog-width: 600px; --mesh-dialog-height: 500px; --mesh-dialog-radius: 3px;
      --mesh-backdrop: rgb(1 2 3 / 50%) }`)
    dialog.style.setProperty('--mesh-link-radius', '7px')
    expect(inView(dialog)).toMatchObject({ width: 600, height: 500, left: 212, top: 200 })
    expect(getComputedStyle(dialog).borderRadius).toBe('3px')
    expect(getComputedStyle(dialog, '::backdrop').backgroundColor).toBe('rgba(1, 2, 3, 0.5)')
  })

  it('stays on the page, however large its tokens are', async () => {
    const dialog = await openOn(':root { --mesh-dialog-width: 5000px; --mesh-dialog-height: 5000px }')
    expect(inView(dialog)).toMatchObject({ left: 0, right: document.documentElement.clientWidth })
    expect(inView(dialog)).toMatchObject({ top: 16, bottom: 884 })
    expect(inView(linkFrame()).bottom).toBe(884)
  })

  it('gives way to every rule of the app', async () => {
    const dialog =
      await openOn(`.mesh-link-dialog { border-radius: 3px; box-shadow: none; border: 2px solid red }
      .mesh-link-dialog__close { background: rgb(1, 2, 3) }
      dialog::backdrop { background: rgb(4, 5, 6) }`)
    expect(getComputedStyle(dialog)).toMatchObject({
      borderRadius: '3px',
      boxShadow: 'none',
      borderWidth: '2px',
    })
    expect(getComputedStyle(closeButton().element()).backgroundColor).toBe('rgb(1, 2, 3)')
    expect(getComputedStyle(dialog, '::backdrop').backgroundColor).toBe('rgb(4, 5, 6)')
  })

  it('gives way to Tailwind’s utilities, in the order of layers that the documents name, but not to its reset', async () => {
    const dialog = await openOn(await tailwind(['rounded-none']))
    dialog.classList.add('rounded-none')
    expect(getComputedStyle(dialog).borderRadius).toBe('0px')
    expect(getComputedStyle(closeButton().element()).borderRadius).toBe('12px')
  })
})

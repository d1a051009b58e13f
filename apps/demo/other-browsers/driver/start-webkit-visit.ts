import type { Key, Visit } from './browser'
import { createPlace, type Hands } from './create-place'
import { ELEMENT_KEY, type WebDriver } from './webdriver'

type ElementRef = Record<typeof ELEMENT_KEY, string>

const KEYS: Record<Key, string> = { Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004' }

/** WebDriver tells nothing of the console: the page itself is asked to take notes, from the moment it has loaded. */
const TAKE_NOTES = `(() => {
  const notes = globalThis.journeyNotes = []
  for (const level of ['warn', 'error']) {
    const original = console[level]
    console[level] = (...args) => { notes.push(level + ': ' + args.join(' ')); original.apply(console, args) }
  }
  addEventListener('error', ({ message }) => notes.push('uncaught: ' + message))
  addEventListener('unhandledrejection', ({ reason }) => notes.push('uncaught: ' + reason))
})()`

/** A visit with WebKit: one tab of a browser started for it. */
export async function startWebKitVisit(driver: WebDriver): Promise<Visit> {
  await driver.send('POST', '/window/rect', { width: 1280, height: 860 })
  const toPage = () => driver.send<void>('POST', '/frame', { id: null })
  const toFrame = async (title: string) => {
    await toPage()
    const id = await driver.send<ElementRef>('POST', '/element', {
      using: 'css selector',
      value: `iframe[title=${JSON.stringify(title)}]`,
    })
    await driver.send('POST', '/frame', { id })
  }
  const page = createPlace(handsIn(driver, 'the page', toPage))

  return {
    page,
    frame: (title) => createPlace(handsIn(driver, `the frame “${title}”`, () => toFrame(title))),
    open: async (url) => {
      await toPage()
      await driver.send('POST', '/url', { url })
      await page.run(TAKE_NOTES)
    },
    setCookie: async (url, cookie) => {
      // A cookie can be set for the page that is open only.
      await driver.send('POST', '/url', { url: new URL('/favicon.svg', url).href })
      await driver.send('POST', '/cookie', { cookie: { ...cookie, path: '/' } })
    },
    press: async (key) => {
      const value = KEYS[key]
      await driver.send('POST', '/actions', {
        actions: [
          {
            type: 'key',
            id: 'keyboard',
            actions: [
              { type: 'keyDown', value },
              { type: 'keyUp', value },
            ],
          },
        ],
      })
    },
    resize: async (size) => {
      await driver.send('POST', '/window/rect', size)
    },
    closeTab: async () => {
      const { handle } = await driver.send<{ handle: string }>('POST', '/window/new', { type: 'tab' })
      await driver.send('DELETE', '/window')
      await driver.send('POST', '/window', { handle })
    },
    complaints: () => page.run<string[]>('globalThis.journeyNotes ?? []'),
    end: driver.end,
  }
}

function handsIn(driver: WebDriver, name: string, enter: () => Promise<void>): Hands<ElementRef> {
  const evaluate = async <Result>(expression: string): Promise<Result> => {
    await enter()
    return driver.send('POST', '/execute/sync', { script: `return ${expression}`, args: [] })
  }
  const element = (ref: ElementRef) => `/element/${ref[ELEMENT_KEY]}`
  return {
    name,
    run: evaluate,
    grab: evaluate,
    click: (ref) => driver.send('POST', `${element(ref)}/click`),
    type: (ref, text) => driver.send('POST', `${element(ref)}/value`, { text }),
  }
}

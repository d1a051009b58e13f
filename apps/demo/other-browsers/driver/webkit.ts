import { Builder, By, Key as Code, type WebDriver, type WebElement } from 'selenium-webdriver'
import { DriverService } from 'selenium-webdriver/remote'
import { PROGRAMS } from '../../../../scripts/programs.mjs'
import type { Browser, Visit } from './browser'
import { type Actions, createPlace } from './place'

const BROWSER = process.env.WEBKIT_PATH || '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'
const KEYS = { Enter: Code.ENTER, Escape: Code.ESCAPE, Tab: Code.TAB }

/** WebDriver does not report the console. So the page itself records warnings and errors, after it has loaded. */
const TAKE_NOTES = `(() => {
  const notes = globalThis.journeyNotes = []
  for (const level of ['warn', 'error']) {
    const original = console[level]
    console[level] = (...args) => { notes.push(level + ': ' + args.join(' ')); original.apply(console, args) }
  }
  addEventListener('error', ({ message }) => notes.push('uncaught: ' + message))
  addEventListener('unhandledrejection', ({ reason }) => notes.push('uncaught: ' + reason))
})()`

/** Starts WebKitGTK's own WebDriver. Each visit starts a browser, on the screen of this process. */
export async function startWebKit(): Promise<Browser> {
  const driver = PROGRAMS.webkit.find()
  if (!driver) throw new Error(`WebKit is missing. ${PROGRAMS.webkit.whatToDo}`)
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    throw new Error('WebKit needs a screen, and there is none. Put "xvfb-run -a" before the same command.')
  const service = new DriverService.Builder(driver).setLoopback(true).build()
  const url = await service.start()
  return {
    visit: async () =>
      startVisit(
        await new Builder()
          .usingServer(url)
          .withCapabilities({
            browserName: 'MiniBrowser',
            'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] },
          })
          .build(),
      ),
    close: () => service.kill(),
  }
}

/** Starts a visit: one tab in a browser that was started only for this visit. */
async function startVisit(driver: WebDriver): Promise<Visit> {
  await driver.manage().window().setRect({ width: 1280, height: 860 })
  const toPage = () => driver.switchTo().defaultContent()
  const toFrame = async (title: string) => {
    await toPage()
    await driver.switchTo().frame(await driver.findElement(By.css(`iframe[title=${JSON.stringify(title)}]`)))
  }
  const page = createPlace(actionsIn(driver, 'the page', toPage))

  return {
    page,
    frame: (title) => createPlace(actionsIn(driver, `the frame “${title}”`, () => toFrame(title))),
    open: async (url) => {
      await driver.get(url)
      await page.run(TAKE_NOTES)
    },
    setCookie: async (url, cookie) => {
      // A cookie can be set for the open page only.
      await driver.get(new URL('/favicon.svg', url).href)
      await driver.manage().addCookie({ ...cookie, path: '/' })
    },
    press: (key) => driver.actions().sendKeys(KEYS[key]).perform(),
    resize: async (size) => {
      await driver.manage().window().setRect(size)
    },
    closeTab: async () => {
      const old = await driver.getWindowHandle()
      await driver.switchTo().newWindow('tab')
      const fresh = await driver.getWindowHandle()
      await driver.switchTo().window(old)
      await driver.close()
      await driver.switchTo().window(fresh)
    },
    complaints: () => page.run<string[]>('globalThis.journeyNotes ?? []'),
    end: () => driver.quit(),
  }
}

function actionsIn(driver: WebDriver, name: string, enter: () => Promise<void>): Actions<WebElement> {
  const evaluate = async <Result>(expression: string): Promise<Result> => {
    await enter()
    return driver.executeScript<Result>(`return ${expression}`)
  }
  return {
    name,
    run: evaluate,
    find: evaluate,
    click: (element) => element.click(),
    type: (element, text) => element.sendKeys(text),
  }
}

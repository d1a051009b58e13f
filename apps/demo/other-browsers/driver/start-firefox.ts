import puppeteer, { type BrowserContext, type ElementHandle, type Frame, type Page } from 'puppeteer-core'
import type { Browser, Visit } from './browser'
import { createPlace, type Hands } from './create-place'
import { findProgram } from './find-program'

const NOT_FOUND =
  'Firefox is missing: install it (Debian: apt-get install firefox-esr), or set FIREFOX_PATH to it.'

/** React and Vite use the other levels in development. */
const COMPLAINTS = new Set(['warn', 'error', 'assert'])

/** Starts Firefox, driven over WebDriver BiDi. */
export async function startFirefox(): Promise<Browser> {
  const asked = process.env.FIREFOX_PATH
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findProgram(asked ? [asked] : ['firefox-esr', 'firefox'], NOT_FOUND),
    defaultViewport: { width: 1280, height: 800 },
  })
  return {
    visit: async () => startVisit(await browser.createBrowserContext()),
    close: () => browser.close(),
  }
}

async function startVisit(context: BrowserContext): Promise<Visit> {
  const tab = await context.newPage()
  const lines: string[] = []
  tab.on('console', (message) => {
    if (COMPLAINTS.has(message.type())) lines.push(`${message.type()}: ${message.text()}`)
  })
  tab.on('pageerror', (error) => lines.push(`uncaught: ${error instanceof Error ? error.message : error}`))

  return {
    page: createPlace(handsIn('the page', async () => tab.mainFrame())),
    frame: (title) => createPlace(handsIn(`the frame “${title}”`, () => frameOf(tab, title))),
    open: async (url) => {
      await tab.goto(url)
    },
    setCookie: async (url, cookie) => {
      await context.setCookie({ ...cookie, domain: new URL(url).hostname, path: '/' })
    },
    press: (key) => tab.keyboard.press(key),
    resize: (size) => tab.setViewport(size),
    closeTab: async () => {
      await context.newPage()
      await tab.close()
    },
    complaints: async () => lines,
    end: () => context.close(),
  }
}

async function frameOf(tab: Page, title: string): Promise<Frame> {
  const element = await tab.$(`iframe[title=${JSON.stringify(title)}]`)
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('There is no such frame.')
  return frame as Frame
}

function handsIn(name: string, frame: () => Promise<Frame>): Hands<ElementHandle> {
  return {
    name,
    run: async (expression) => (await (await frame()).evaluate(expression)) as never,
    grab: async (expression) => {
      const handle = await (await frame()).evaluateHandle(expression)
      return handle.asElement() as ElementHandle | null
    },
    click: (element) => element.click(),
    type: (element, text) => element.type(text),
  }
}

import puppeteer, { type BrowserContext, type ElementHandle, type Frame, type Page } from 'puppeteer-core'
import { PROGRAMS } from '../../../../scripts/programs.mjs'
import type { Browser, Visit } from './browser'
import { type Actions, createPlace } from './place'

/** Console levels that count as complaints. React and Vite use the other levels in development. */
const COMPLAINTS = new Set(['warn', 'error', 'assert'])

/** Starts Firefox. It is driven over WebDriver BiDi, without a driver process. */
export async function startFirefox(): Promise<Browser> {
  const executablePath = PROGRAMS.firefox.find()
  if (!executablePath) throw new Error(`Firefox is missing. ${PROGRAMS.firefox.whatToDo}`)
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
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
    page: createPlace(actionsIn('the page', async () => tab.mainFrame())),
    frame: (title) => createPlace(actionsIn(`the frame “${title}”`, () => frameOf(tab, title))),
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

function actionsIn(name: string, frame: () => Promise<Frame>): Actions<ElementHandle> {
  return {
    name,
    run: async (expression) => (await (await frame()).evaluate(expression)) as never,
    find: async (expression) => {
      const handle = await (await frame()).evaluateHandle(expression)
      return handle.asElement() as ElementHandle | null
    },
    click: (element) => element.click(),
    type: (element, text) => element.type(text),
  }
}

import { expect, type Page, test } from '@playwright/test'
import { Link } from '../../apps/demo/e2e/support/link'
import { writeFigures } from './figures.mjs'
import { makeFolder, Newcomer, packAll } from './newcomer.mjs'
import { quickStartNames } from './page.mjs'

/** What each of a page's terminals shows when it is ready. */
const READY: [command: RegExp, ready: RegExp][] = [
  [/^npx mesh-link-sandbox/, /sandbox is ready[\s\S]*VITE_LINK_ORIGIN/],
  [/server\/main\.ts$/, /listens on port/],
  [/^npm run dev$/, /Ready in|Local: +http/],
]
/** A dev server compiles at the first request, and the machine may be busy. */
const FIRST_ANSWER_MS = 120_000
/** The page asks for pending transfers every 3 to 30 s, and a webhook that is answered late comes again. */
const SETTLED_MS = 90_000

const { folder, remove } = makeFolder()
let tarballs: Map<string, string>
test.beforeAll(() => {
  test.setTimeout(300_000)
  tarballs = packAll(folder)
})
test.afterAll(remove)

for (const name of quickStartNames()) {
  test(`${name}: the page as it stands leads to a deposit that settles, and back without a login`, async ({
    page,
  }) => {
    test.setTimeout(540_000)
    const place = makeFolder()
    const newcomer = new Newcomer(name, place.folder)
    const consoleErrors = watchConsole(page)
    const start = performance.now()
    const seconds = () => Math.round((performance.now() - start) / 1000)
    const figures = { works: false, linkSeconds: 0, seconds: 0, errors: [] as string[] }
    try {
      newcomer.makeApp(tarballs)
      await startAll(newcomer)
      await page.goto(newcomer.page.url, { timeout: FIRST_ANSWER_MS })
      await expect(page.getByText('No accounts connected yet.')).toBeVisible({ timeout: FIRST_ANSWER_MS })
      await depositFirst(page, () => {
        figures.linkSeconds = seconds()
      })
      await expect.poll(() => newcomer.output).toContain('settled: 25 USDC')
      await comeBack(page)
      figures.seconds = seconds()
      figures.errors = [...consoleErrors, ...newcomer.errors]
      expect(figures.errors).toEqual([])
      await newcomer.close()
      // Checks the whole app as its author would before a release.
      newcomer.run('npm run build')
      figures.works = true
    } finally {
      writeFigures(name, figures)
      await newcomer.close()
      place.remove()
    }
  })
}

/** @returns the errors in the console, also those to come */
function watchConsole(page: Page): string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    const { url } = message.location()
    // A browser asks for the icon on its own; the empty app of create-next-app has none.
    if (message.type() !== 'error' || url.endsWith('/favicon.ico')) return
    errors.push(`${message.text()} (${url})`)
  })
  page.on('pageerror', (error) => errors.push(error.message))
  return errors
}

async function startAll(newcomer: Newcomer) {
  for (const command of newcomer.page.start) {
    const [, isReady] = READY.find(([it]) => it.test(command)) ?? []
    if (!isReady) throw new Error(`Nobody knows when "${command}" is ready.`)
    const shown = await newcomer.open(command, isReady)
    const variables = /MESH_API_URL=[\s\S]*?\n\n/.exec(shown)?.[0]
    if (variables) newcomer.write('.env', variables)
  }
}

async function depositFirst(page: Page, onLink: () => void) {
  await page.getByRole('button', { name: 'Deposit USDC' }).click()
  const link = new Link(page, 'Deposit USDC')
  await expect(link.button('Continue')).toBeVisible()
  onLink()
  await link.choose('Coinbase')
  await link.logIn()
  await link.chooseAccount()
  await link.deposit('25')
  await link.button('Done').click()
  await expect(page.getByText('25 USDC: succeeded', { exact: true })).toBeVisible({ timeout: SETTLED_MS })
}

async function comeBack(page: Page) {
  await page.reload()
  await expect(page.getByText('Coinbase')).toBeVisible()
  await page.getByRole('button', { name: 'Deposit USDC' }).click()
  const link = new Link(page, 'Deposit USDC')
  await link.button(/Coinbase/).click()
  await link.deposit('5')
  await link.button('Done').click()
  await expect(page.getByText('5 USDC: succeeded', { exact: true })).toBeVisible({ timeout: SETTLED_MS })
  await page.getByRole('button', { name: 'Disconnect' }).click()
  await page.getByRole('button', { name: 'Disconnect' }).last().click()
  await expect(page.getByText('No accounts connected yet.')).toBeVisible()
}

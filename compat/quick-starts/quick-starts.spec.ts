import { expect, test } from '@playwright/test'
import { Link } from '../../apps/demo/e2e/support/link'
import { makeFolder, Newcomer, packAll } from './newcomer.mjs'
import { countLines } from './page.mjs'

interface Page {
  name: string
  url: string
  /** What each of the page's terminals shows when it is ready. */
  ready: RegExp[]
  /** Checks the whole app as its author would before a release. */
  build: string
}

const PAGES: Page[] = [
  {
    name: 'vite',
    url: 'http://localhost:5173',
    ready: [/sandbox is ready[\s\S]*VITE_LINK_ORIGIN/, /listens on port/, /Local: +http/],
    build: 'npm run build',
  },
  {
    name: 'express',
    url: 'http://localhost:5173',
    ready: [/sandbox is ready[\s\S]*VITE_LINK_ORIGIN/, /listens on port/, /Local: +http/],
    build: 'npm run build',
  },
  {
    name: 'next',
    url: 'http://localhost:3000',
    ready: [/sandbox is ready[\s\S]*VITE_LINK_ORIGIN/, /Ready in/],
    build: 'npm run build',
  },
]

const { folder, remove } = makeFolder()
let tarballs: Map<string, string>
test.beforeAll(() => {
  test.setTimeout(240_000)
  tarballs = packAll(folder)
})
test.afterAll(remove)

for (const { name, url, ready, build } of PAGES) {
  test(`${name}: the page as it stands leads to a deposit that settles, and back without a login`, async ({
    page,
  }) => {
    test.setTimeout(360_000)
    const place = makeFolder()
    const newcomer = new Newcomer(name, place.folder)
    try {
      newcomer.makeApp(tarballs)
      const [sandbox = '', ...others] = newcomer.page.start
      const shown = await newcomer.open(sandbox, ready[0] ?? /^/)
      newcomer.write('.env', /MESH_API_URL=[\s\S]*?\n\n/.exec(shown)?.[0] ?? '')
      for (const [index, command] of others.entries()) await newcomer.open(command, ready[index + 1] ?? /^/)

      await page.goto(url)
      await page.getByRole('button', { name: 'Deposit USDC' }).click()
      const link = new Link(page, 'Connect an account')
      await link.choose('Coinbase')
      await link.logIn()
      await link.chooseAccount()
      await link.deposit('25')
      await link.button('Done').click()
      await expect(page.getByText('25 USDC: succeeded', { exact: true })).toBeVisible({ timeout: 30_000 })
      await expect.poll(() => newcomer.output).toContain('settled: 25 USDC')

      await page.reload()
      await expect(page.getByText('Coinbase')).toBeVisible()
      await page.getByRole('button', { name: 'Deposit USDC' }).click()
      await link.button(/Coinbase/).click()
      await link.deposit('5')
      await link.button('Done').click()
      await expect(page.getByText('5 USDC: succeeded', { exact: true })).toBeVisible({ timeout: 30_000 })
      await page.getByRole('button', { name: 'Disconnect' }).click()
      await page.getByRole('button', { name: 'Disconnect' }).last().click()
      await expect(page.getByText('No accounts connected yet.')).toBeVisible()
      newcomer.run(build)
    } finally {
      await newcomer.close()
      place.remove()
    }
  })

  // The proxy of `vite.config.ts` is counted with the app.
  test(`${name}: is at most 40 lines in the app and 25 on the server`, () => {
    const { files } = new Newcomer(name, '').page
    const count = (isServer: boolean) =>
      files
        .filter(({ path }) => path.startsWith('server/') === isServer)
        .reduce((sum, { code }) => sum + countLines(code), 0)
    expect(count(true)).toBeLessThanOrEqual(25)
    expect(count(false)).toBeLessThanOrEqual(40)
  })
}

import type { Page, Request } from '@playwright/test'
import { forgiveRefusals } from './support/forgive-refusals'
import { Link } from './support/link'
import { account } from './support/overview'
import { expect, test } from './support/test'

/** Logs in and stops at the choice of accounts: with the next click, Link hands over a connection. */
async function logInAt(page: Page, institution: string): Promise<Link> {
  await page.getByRole('button', { name: 'Connect an account' }).click()
  const link = new Link(page, 'Connect an account')
  await link.choose(institution)
  await link.logIn()
  await expect(link.heading('Choose accounts')).toBeVisible()
  return link
}

/** Opens the app in another tab. The save may still be on its way when the first tab is closed, so this tries several times. */
async function expectSavedOnce(page: Page, appUrl: string): Promise<void> {
  await expect(async () => {
    await page.goto(appUrl)
    await expect(account(page, 'Coinbase')).toHaveCount(1, { timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  await page.close()
}

const isSave = (request: Request) =>
  request.method() === 'POST' && request.url().endsWith('/api/mesh/connections')

test('J9: an account that Link hands over while the server is down is saved when the server is back', async ({
  page,
  signIn,
  stack,
  consoleLines,
}) => {
  // The server needs some seconds to start, and the next attempt may come after half a minute.
  test.slow()
  await signIn()
  const link = await logInAt(page, 'Coinbase')
  await stack.killBackend()
  const attempts: Request[] = []
  page.on('request', (request) => isSave(request) && attempts.push(request))
  await link.chooseAccount()
  await expect(link.heading('Coinbase is connected')).toBeVisible()
  await expect.poll(() => attempts.length).toBeGreaterThan(1)
  await stack.startBackend()

  await link.button('Done').click()
  await expect(account(page, 'Coinbase')).toHaveCount(1, { timeout: 100_000 })
  await page.reload()
  await expect(account(page, 'Coinbase')).toHaveCount(1)
  forgiveRefusals(consoleLines)
})

test('J9: a server that is killed after it saved and before it answered saves no second account', async ({
  page,
  signIn,
  stack,
  consoleLines,
}) => {
  test.slow()
  await signIn()
  const link = await logInAt(page, 'Coinbase')
  const answers: number[] = []
  await page.route(
    (url) => url.pathname === '/api/mesh/connections',
    async (route) => {
      if (!isSave(route.request())) return route.continue()
      const response = await route.fetch()
      answers.push(response.status())
      if (answers.length > 1) return route.fulfill({ response })
      await stack.killBackend()
      await route.abort('connectionreset')
      await stack.startBackend()
    },
  )
  await link.chooseAccount()
  await expect.poll(() => answers.filter((status) => status === 200).length, { timeout: 100_000 }).toBe(2)
  await link.button('Done').click()
  await expect(account(page, 'Coinbase')).toHaveCount(1)
  await page.reload()
  await expect(account(page, 'Coinbase')).toHaveCount(1)
  forgiveRefusals(consoleLines)
})

test('J9: an account is there after the tab was closed in the moment that Link handed it over', async ({
  page,
  context,
  signIn,
  stack,
}) => {
  await signIn()
  const link = await logInAt(page, 'Coinbase')
  const leaving = page.waitForRequest(isSave)
  await link.frame.getByLabel(/^Primary/).check()
  const click = link.button('Continue').click()
  await leaving
  await page.close()
  await click.catch(() => {})

  await expectSavedOnce(await context.newPage(), stack.appUrl)
})

test('J9: leaving the page in that moment is asked about, and loses nothing', async ({
  page,
  context,
  signIn,
  stack,
}) => {
  // The page navigates away in the same call that sends the account, so no code is left to wait for the answer.
  await page.addInitScript(() => {
    const { fetch } = window
    window.fetch = (...args) => {
      const sent = fetch(...args)
      if (args[1]?.method === 'POST' && String(args[0]).endsWith('/connections'))
        location.href = 'about:blank'
      return sent
    }
  })
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    return dialog.accept()
  })
  await signIn()
  const link = await logInAt(page, 'Coinbase')
  await link.frame.getByLabel(/^Primary/).check()
  await link.button('Continue').click({ noWaitAfter: true })
  await page.waitForURL('about:blank')
  expect(asked).toEqual(['beforeunload'])

  await expectSavedOnce(await context.newPage(), stack.appUrl)
})

test('J9: what is kept for a user who signs out meanwhile reaches nobody', async ({
  page,
  stack,
  consoleLines,
}) => {
  await page.goto(stack.appUrl)
  await page.getByRole('button', { name: 'Continue as Ada' }).click()
  const link = await logInAt(page, 'Kraken')
  // The backend runs, but no save reaches it. All other calls work.
  const sent: string[] = []
  await page.route(
    (url) => url.pathname === '/api/mesh/connections',
    (route) => {
      if (!isSave(route.request())) return route.continue()
      sent.push(route.request().headers()['x-harbor-user'] ?? '')
      return route.abort('connectionrefused')
    },
  )
  await link.chooseAccount()
  await link.button('Done').click()
  await expect.poll(() => sent.length).toBeGreaterThan(0)
  await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 15_000 })
  await page.getByRole('button', { name: 'Account: Ada' }).click()
  await page.getByRole('button', { name: 'Switch to Ben' }).click()
  await expect(page.getByRole('heading', { name: "Ben's savings" })).toBeVisible()

  const before = sent.length
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(page.getByText('No accounts yet')).toBeVisible()
  expect(sent).toHaveLength(before)
  expect(new Set(sent).size).toBe(1)
  forgiveRefusals(consoleLines)
})

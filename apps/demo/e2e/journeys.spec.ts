import { Link } from './support/link'
import { expect, type Page, test } from './support/test'

const accounts = (page: Page) => page.getByRole('region', { name: 'Linked accounts' })
const account = (page: Page, name: string) => accounts(page).getByRole('listitem').filter({ hasText: name })
const deposits = (page: Page) => page.getByRole('list', { name: 'Deposits' }).getByRole('listitem')

/** The browser itself notes each request that was refused, where a journey means it to be; nobody else may say a word. */
function forgiveRefusals(consoleLines: string[]): void {
  const others = consoleLines.filter((line) => !line.startsWith('error: Failed to load resource'))
  consoleLines.splice(0, consoleLines.length, ...others)
}

async function connect(page: Page, institution: string, username?: string): Promise<void> {
  await page.getByRole('button', { name: 'Connect an account' }).click()
  const link = new Link(page, 'Connect an account')
  await link.choose(institution)
  await link.logIn({ username })
  await link.chooseAccount()
  await expect(link.heading(`${institution} is connected`)).toBeVisible()
  await link.button('Done').click()
  await expect(account(page, institution)).toBeVisible()
}

test('J1: connects an account, which is there when Link closes and after a reload', async ({
  page,
  signIn,
}) => {
  await signIn()
  await expect(page.getByText('No accounts yet')).toBeVisible()
  await connect(page, 'Coinbase')
  await expect(account(page, 'Coinbase')).toContainText('Primary')
  await expect(account(page, 'Coinbase')).toContainText('$')
  await page.reload()
  await expect(account(page, 'Coinbase')).toContainText('Primary')
})

test('J2 and J3: deposits from a saved account without catalog or login, and sees it settle', async ({
  page,
  signIn,
}) => {
  await signIn()
  await connect(page, 'Coinbase', 'MeshUSDC')
  const balance = account(page, 'Coinbase').getByText(/^\$[\d,.]+$/)
  const before = await balance.textContent()

  await page.getByRole('button', { name: 'Deposit from Coinbase' }).click()
  const link = new Link(page, 'Deposit')
  // The first thing to do is about the transfer: no terms, no catalog, no login.
  await expect(link.heading(/What do you want to deposit|Choose a network|How much/)).toBeVisible()
  await link.deposit()
  await link.button('Done').click()

  await expect(deposits(page)).toHaveCount(1)
  await expect(deposits(page)).toContainText('Pending')
  await expect(deposits(page)).toContainText('25 USDC')
  await expect(deposits(page)).toContainText('Completed', { timeout: 15_000 })
  await expect(balance).not.toHaveText(before ?? '')
})

test('J4: disconnects an account, whose tokenId the sandbox refuses from then on', async ({
  page,
  signIn,
  stack,
}) => {
  await signIn()
  await connect(page, 'Coinbase')
  const [{ accessToken, brokerType }] = await page.evaluate(() =>
    fetch('/api/mesh/access-tokens').then((answer) => answer.json()),
  )
  const readHoldings = () =>
    fetch(`${stack.sandboxApiUrl}/api/v1/holdings/get`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Client-Id': stack.sandbox?.clientId ?? '',
        'X-Client-Secret': stack.sandbox?.clientSecret ?? '',
      },
      body: JSON.stringify({ authToken: accessToken, type: brokerType }),
    }).then((answer) => answer.json())
  expect((await readHoldings()).content.status).toBe('succeeded')

  await page.getByRole('button', { name: 'Disconnect Coinbase', exact: true }).click()
  await page.getByRole('button', { name: 'Yes, disconnect Coinbase' }).click()
  await expect(page.getByText('No accounts yet')).toBeVisible()
  await page.reload()
  await expect(page.getByText('No accounts yet')).toBeVisible()
  expect((await readHoldings()).content?.status).not.toBe('succeeded')
})

test('J5: another user sees nothing of the first, and gets another tokenId for the same login', async ({
  page,
  stack,
}) => {
  const tokenIds = () => page.evaluate(() => fetch('/api/mesh/access-tokens').then((answer) => answer.json()))
  await page.goto(stack.appUrl)
  await page.getByRole('button', { name: 'Continue as Ada' }).click()
  await connect(page, 'Coinbase')
  const [ofAda] = await tokenIds()

  await page.getByRole('button', { name: 'Account: Ada' }).click()
  await page.getByRole('button', { name: 'Switch to Ben' }).click()
  await expect(page.getByRole('heading', { name: "Ben's savings" })).toBeVisible()
  await expect(page.getByText('No accounts yet')).toBeVisible()
  expect(await tokenIds()).toEqual([])
  await connect(page, 'Coinbase')
  const [ofBen] = await tokenIds()
  expect(ofBen.accessToken === ofAda.accessToken).toBe(false)
})

test('J6: is told of a wrong password and a wrong code, and tries again', async ({
  page,
  signIn,
  consoleLines,
}) => {
  await signIn()
  await page.getByRole('button', { name: 'Connect an account' }).click()
  const link = new Link(page, 'Connect an account')
  await link.choose('Coinbase')
  await link.frame.getByLabel('Username').fill('Mesh')
  await link.frame.getByLabel('Password').fill('wrong')
  await link.button('Continue').click()
  await expect(link.frame.getByRole('alert')).toContainText(/password/i)
  await link.frame.getByLabel('Password').fill('Pass123')
  await link.button('Continue').click()
  await link.enterCode('000000')
  await expect(link.frame.getByRole('alert')).toContainText(/code/i)
  await link.enterCode()
  await expect(link.heading('Choose accounts')).toBeVisible()
  forgiveRefusals(consoleLines)
})

test('J6: closing Link changes nothing and gives the focus back', async ({ page, signIn }) => {
  await signIn()
  const button = page.getByRole('button', { name: 'Connect an account' })
  await button.click()
  const link = new Link(page, 'Connect an account')
  await expect(link.button('Continue')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(button).toBeFocused()
  await expect(page.getByText('No accounts yet')).toBeVisible()
})

test('J6: says beside the button that the backend is down, and works again without a reload', async ({
  page,
  signIn,
  stack,
  consoleLines,
}) => {
  await signIn()
  const button = page.getByRole('button', { name: 'Connect an account' })
  await expect(page.getByText('No accounts yet')).toBeVisible()
  await stack.stopBackend()
  await button.click()
  const alert = page
    .getByRole('alert')
    .filter({ has: page.getByRole('button', { name: 'Try again' }) })
    .first()
  await expect(alert).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await stack.startBackend()
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(new Link(page, 'Connect an account').button('Continue')).toBeVisible()
  forgiveRefusals(consoleLines)
})

test('J7: a double click and a second button make one session, one saved connection, and leave nothing behind', async ({
  page,
  signIn,
}) => {
  await signIn()
  const traces = () =>
    page.evaluate(() => ({
      frames: document.querySelectorAll('iframe').length,
      dialogs: document.querySelectorAll('dialog').length,
      styles: document.querySelectorAll('style').length + document.adoptedStyleSheets.length,
      html: document.documentElement.getAttribute('style'),
      body: document.body.getAttribute('style'),
    }))
  await expect(page.getByText('No accounts yet')).toBeVisible()
  const before = await traces()
  let minted = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/api/mesh/link-token')) minted++
  })

  await page.getByRole('button', { name: 'Connect an account' }).dblclick()
  await page
    .getByRole('button', { name: 'Deposit from an exchange', includeHidden: true })
    .evaluate((other: HTMLElement) => other.click())
  await expect(page.getByRole('dialog')).toHaveCount(1)
  const link = new Link(page, 'Connect an account')
  await link.choose('Coinbase')
  await link.logIn()
  await link.chooseAccount()
  await link.button('Done').click()

  await expect(account(page, 'Coinbase')).toHaveCount(1)
  await expect.poll(traces).toEqual(before)
  expect(minted).toBe(1)
})

import { forgiveRefusals } from './support/forgive-refusals'
import { Link } from './support/link'
import { account } from './support/overview'
import { expect, test } from './support/test'

test('J6: shows that the password or the code is wrong, and lets the user try again', async ({
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

test('J6: says in the dialog that the backend is down, and goes on there when it is back', async ({
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
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText("server can't be reached right now")
  await stack.startBackend()
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(new Link(page, 'Connect an account').button('Continue')).toBeVisible()
  forgiveRefusals(consoleLines)
})

test('J6: says in the dialog that Link’s code could not be loaded, and loads it at the next try', async ({
  page,
  signIn,
  consoleLines,
}) => {
  const code = /\/web-link-sdk/
  // Before the page has loaded: it loads the code when it is idle.
  await page.route(code, (route) => route.abort())
  await signIn()
  await page.getByRole('button', { name: 'Connect an account' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText('Link could not load.')

  await page.unroute(code)
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(new Link(page, 'Connect an account').button('Continue')).toBeVisible()
  forgiveRefusals(consoleLines)
})

test('J7: a double click and a click on a second button start one session, save one connection and leave nothing behind', async ({
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

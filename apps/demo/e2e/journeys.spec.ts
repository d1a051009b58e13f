import { Link } from './support/link'
import { readHoldings } from './support/mesh-call'
import { account, connect, deposits } from './support/overview'
import { expect, test } from './support/test'

test('J1: connects an account, which is listed when Link closes and after a reload', async ({
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

test('J2 and J3: deposits from a saved account without catalog or login, and sees the deposit settle', async ({
  page,
  signIn,
}) => {
  await signIn()
  await connect(page, 'Coinbase', 'MeshUSDC')
  const balance = account(page, 'Coinbase').getByText(/^\$[\d,.]+$/)
  const before = await balance.textContent()

  await page.getByRole('button', { name: 'Deposit from Coinbase' }).click()
  const link = new Link(page, 'Deposit')
  // The first screen is about the transfer: no terms, no catalog, no login.
  await expect(link.heading(/What do you want to deposit|Choose a network|How much/)).toBeVisible()
  await link.deposit()
  await link.button('Done').click()

  await expect(deposits(page)).toHaveCount(1)
  await expect(deposits(page)).toContainText(/Not confirmed yet|Pending/)
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
  const readStatus = async () => (await readHoldings(stack, accessToken, brokerType)).content.status
  expect(await readStatus()).toBe('succeeded')

  await page.getByRole('button', { name: 'Disconnect Coinbase', exact: true }).click()
  await page.getByRole('button', { name: 'Yes, disconnect Coinbase' }).click()
  await expect(page.getByText('No accounts yet')).toBeVisible()
  await page.reload()
  await expect(page.getByText('No accounts yet')).toBeVisible()
  expect(await readStatus()).toBe('failed')
})

test('J5: a second user sees no data of the first, and gets another tokenId for the same login', async ({
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

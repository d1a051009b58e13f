import { forgiveRefusals } from './support/forgive-refusals'
import { Link } from './support/link'
import { endLogin, revoke } from './support/mesh-call'
import { account, connect } from './support/overview'
import { expect, test } from './support/test'

test('J8: an account whose login has ended says so, and a new login keeps the same account and tokenId', async ({
  page,
  signIn,
  stack,
  consoleLines,
}) => {
  await signIn()
  await connect(page, 'Binance')
  const tokenIds = () =>
    page.evaluate(async () => {
      const saved = await fetch('/api/mesh/access-tokens').then((answer) => answer.json())
      return saved.map(({ accessToken }: { accessToken: string }) => accessToken)
    })
  const before = await tokenIds()
  await expect(account(page, 'Binance')).toContainText('$')
  await endLogin(stack, before[0], 'binanceInternationalDirect')

  await page.reload()
  await expect(account(page, 'Binance')).toContainText('Login expired')
  await page.getByRole('button', { name: 'Log in to Binance' }).click()
  const link = new Link(page, 'Log in to Binance')
  // The terms, as at a first login, and no catalog.
  await link.button('Continue').click()
  await expect(link.heading('Log in to Binance')).toBeVisible()
  await link.logIn()
  await link.chooseAccount()
  await link.button('Done').click()

  await expect(account(page, 'Binance')).toContainText('$')
  await expect(account(page, 'Binance')).not.toContainText('Login expired')
  await expect(page.getByRole('region', { name: 'Connected accounts' }).getByRole('listitem')).toHaveCount(1)
  // Compared here, because a failed assertion on the tokenId itself would print the tokenId.
  expect((await tokenIds()).join() === before.join()).toBe(true)
  forgiveRefusals(consoleLines)
})

test('J8: an account that Mesh no longer knows ends Link with the reason, and the next click asks for a login', async ({
  page,
  signIn,
  stack,
  consoleLines,
}) => {
  await signIn()
  await connect(page, 'Coinbase', 'MeshUSDC')
  await page
    .evaluate(() => fetch('/api/mesh/access-tokens').then((answer) => answer.json()))
    .then(([{ accessToken, brokerType }]) => revoke(stack, accessToken, brokerType))

  const button = page.getByRole('button', { name: 'Deposit from Coinbase' })
  await button.click()
  const link = new Link(page, 'Deposit')
  await expect(link.heading('An error has occurred')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('alert')).toContainText(/log in/)

  await button.click()
  await link.button('Continue').click()
  await link.logIn({ username: 'MeshUSDC' })
  await link.chooseAccount()
  await link.deposit()
  await link.button('Done').click()
  await expect(page.getByRole('region', { name: 'Connected accounts' }).getByRole('listitem')).toHaveCount(1)
  forgiveRefusals(consoleLines)
})

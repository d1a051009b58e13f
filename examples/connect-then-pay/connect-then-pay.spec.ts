import { expect, forgiveRefusals, Link, testOf } from '../harness/test'

const test = testOf('connect-then-pay')

test('pays with the saved account without a login, and refuses an account that holds too little', async ({
  page,
  example,
  consoleLines,
}) => {
  await page.goto(example.url)
  const link = new Link(page, 'Connect an account')
  const accountAt = (institution: string) => page.getByRole('listitem').filter({ hasText: institution })
  const connect = async (institution: string, username: string) => {
    await page.getByRole('button', { name: 'Connect an account' }).click()
    await link.choose(institution)
    await link.logIn({ username })
    await link.chooseAccount()
    await link.button('Done').click()
    await expect(accountAt(institution)).toBeVisible()
  }

  await connect('Kraken', 'MeshETH')
  await accountAt('Kraken').getByRole('button', { name: 'Pay' }).click()
  const problem = page.getByRole('alert')
  await expect(problem).toHaveText('Kraken has 0 USDC, and this costs 25.')
  await expect(problem).toHaveAttribute('data-code', 'balance_too_low')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()

  await connect('Coinbase', 'Mesh')
  await accountAt('Coinbase').getByRole('button', { name: 'Pay' }).click()
  const payment = new Link(page, 'Pay')
  await payment.button(/^Confirm/).click()
  await payment.enterCode()
  await payment.button('Done').click()
  await expect(page.getByText('You have sent 25 USDC. Thank you.')).toBeVisible()
  forgiveRefusals(consoleLines)
})

test('refuses a payment without an account', async ({ request, example }) => {
  const refused = await request.post(`${example.url}/api/mesh/link-token`, { data: { intent: 'pay' } })
  expect(refused.status()).toBe(400)
  expect(await refused.json()).toMatchObject({ code: 'no_account', detail: 'Choose an account to pay from.' })
})

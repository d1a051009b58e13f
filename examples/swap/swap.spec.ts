import { expect, forgiveRefusals, Link, testOf } from '../harness/test'

const test = testOf('swap')

test('sends to the address of the quote, and shows the quote at the end', async ({ page, example }) => {
  await page.goto(example.url)
  await page.getByRole('button', { name: 'Swap ETH' }).click()
  const link = new Link(page, 'Connect an account')
  await link.choose('Coinbase')
  await link.logIn()
  await link.chooseAccount()
  await link.deposit('0.5')
  await link.button('Done').click()

  const swap = page.getByRole('region', { name: 'Swap' })
  await expect(swap).toContainText(
    'On its way to 0x52908400098527886E0F7030069857D2E4169EE7, at 2500.00 USD.',
  )
})

test('refuses a price that has ended in its own words, and takes the next one', async ({
  page,
  example,
  request,
  consoleLines,
}) => {
  await page.goto(example.url)
  await expect(page.getByText('2500.00 USD')).toBeVisible()
  // The desk holds one price at a time.
  await request.post(`${example.url}/api/quotes`)
  await page.getByRole('button', { name: 'Swap ETH' }).click()
  const problem = page.getByRole('alert')
  await expect(problem).toHaveText('This price has ended. Get a new one.')
  await expect(problem).toHaveAttribute('data-code', 'quote_expired')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()

  await page.getByRole('button', { name: 'New price' }).click()
  await expect(problem).toBeHidden()
  await page.getByRole('button', { name: 'Swap ETH' }).click()
  await expect(page.getByRole('dialog').frameLocator('iframe').getByRole('heading').first()).toBeVisible()
  forgiveRefusals(consoleLines)
})

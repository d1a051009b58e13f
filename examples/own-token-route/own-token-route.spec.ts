import { expect, forgiveRefusals, Link, setFault, testOf } from '../harness/test'

const test = testOf('own-token-route')

test('connects an account with a link token of the own route, and saves nothing', async ({
  page,
  example,
}) => {
  await page.goto(example.url)
  await page.getByRole('button', { name: 'Connect an account' }).click()
  const link = new Link(page, 'Connect an account')
  await link.choose('Coinbase')
  await link.logIn()
  await link.chooseAccount()
  await link.button('Done').click()

  const result = page.getByRole('region', { name: 'Result' })
  await expect(result).toContainText('connected')
  await expect(result).toContainText('Coinbase')
  await expect(result).toContainText('none')
})

test('says so when the route has no token, and tries again', async ({ page, example, consoleLines }) => {
  await setFault(example, 'api-server-error')
  await page.goto(example.url)
  await page.getByRole('button', { name: 'Connect an account' }).click()
  await expect(page.getByRole('alert')).toContainText('This does not work right now. Try again.')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(new Link(page, 'Connect an account').button('Continue')).toBeVisible()
  forgiveRefusals(consoleLines)
})

test('the route makes tokens for nothing but what it knows', async ({ request, example }) => {
  const answer = await request.post(`${example.url}/api/link-token`, { data: { intent: 'withdraw' } })
  expect(answer.status()).toBe(400)
})

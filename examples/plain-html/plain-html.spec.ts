import { expect, Link, testOf } from '../harness/test'

const test = testOf('plain-html')

test('deposits from a page that loads no React', async ({ page, example }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.url().startsWith(example.url)) scripts.push(request.url())
  })
  await page.goto(example.url)
  const button = page.getByRole('button', { name: 'Deposit USDC' })
  await button.click()
  const link = new Link(page, 'Connect an account')
  await link.choose('Coinbase')
  await link.logIn()
  await link.chooseAccount()
  await link.deposit('25')
  await link.button('Done').click()

  await expect(page.getByRole('status')).toHaveText('25 USDC are on their way.')
  await expect(button).toBeEnabled()
  expect(scripts.some((url) => url.includes('without-react'))).toBe(true)
  expect(scripts.filter((url) => /deps\/(react(-dom)?\.|react_|@tanstack)/.test(url))).toEqual([])
})

test('the server refuses what the intent does not take', async ({ request, example }) => {
  const refused = await request.post(`${example.url}/api/mesh/link-token`, {
    data: { intent: 'deposit', params: { asset: 'USDC', address: '0x0' } },
  })
  expect(refused.status()).toBe(400)
  expect(await refused.json()).toMatchObject({ code: 'invalid_params', errors: [{ path: 'address' }] })
})

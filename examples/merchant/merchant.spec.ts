import { expect, forgiveRefusals, Link, testOf } from '../harness/test'

const test = testOf('merchant')

test('imports the deposit addresses of an account, and says why one has none', async ({
  page,
  example,
  consoleLines,
}) => {
  await page.goto(example.url)
  const connect = async (institution: string, username: string) => {
    await page.getByRole('button', { name: 'Connect an account' }).click()
    const link = new Link(page, 'Connect an account')
    await link.choose(institution)
    await link.logIn({ username })
    await link.chooseAccount()
    await link.button('Done').click()
  }

  await connect('Coinbase', 'Mesh')
  const coinbase = page.getByRole('region', { name: 'Coinbase' })
  await expect(coinbase).toContainText(/USDC on Ethereum0x[\da-f]{40}/i)
  await expect(coinbase).toContainText(/USDC on Solana\w{32,44}/)

  await connect('Kraken', 'Mesh+kyc-required')
  await expect(page.getByRole('region', { name: 'Kraken' }).getByRole('alert')).toContainText('kycRequired')
  await expect(coinbase).toContainText('ETH on Ethereum')
  forgiveRefusals(consoleLines)
})

test('the own routes refuse as the handler does', async ({ request, example }) => {
  const refused = await request.post(`${example.url}/api/mesh/link-token`, {
    data: { intent: 'connect', params: { asset: 'USDC' } },
  })
  expect(refused.status()).toBe(400)
  expect(await refused.json()).toMatchObject({ code: 'invalid_params' })
  const broken = await request.post(`${example.url}/api/mesh/link-token`, { data: 'no JSON' })
  expect(await broken.json()).toMatchObject({ code: 'invalid_body' })
  const unknown = await request.get(`${example.url}/api/addresses/00000000-0000-0000-0000-000000000000`)
  expect(unknown.status()).toBe(404)
})

import { expect, Link, testOf } from '../harness/test'

const test = testOf('guest-checkout')

test('a guest pays, sees the order and its arrival, and the server marks it as paid', async ({
  page,
  context,
  example,
  playwright,
}) => {
  await page.goto(example.url)
  await page.getByRole('button', { name: 'Buy a mug for 12 USDC' }).click()
  const link = new Link(page, 'Buy a mug for 12 USDC')
  await link.choose('Coinbase')
  await link.logIn()
  await link.chooseAccount()
  await link.button(/^Confirm/).click()
  await link.enterCode()
  await link.button('Done').click()

  const order = page.getByRole('region', { name: 'Your order' })
  await expect(order).toContainText('12 USDC')
  await expect(order.getByRole('status')).toHaveText('The money has arrived.', { timeout: 30_000 })

  const orderId = await order.getByRole('definition').first().textContent()
  const readOrder = async () => (await context.request.get(`${example.url}/api/orders/${orderId}`)).json()
  await expect.poll(readOrder).toEqual({ isPaid: true })
  const stranger = await playwright.request.newContext()
  expect((await stranger.get(`${example.url}/api/orders/${orderId}`)).status()).toBe(404)
  await stranger.dispose()
})

test('refuses params that the intent does not take, and makes no guest of who only reads', async ({
  context,
  example,
}) => {
  const mint = async (params: object) => {
    const data = { intent: 'checkout', params }
    return (await context.request.post(`${example.url}/api/mesh/link-token`, { data })).json()
  }
  await context.request.get(`${example.url}/api/mesh/transfers`)
  expect(await context.cookies()).toEqual([])
  expect(await mint({ item: 'gold' })).toMatchObject({ code: 'invalid_params' })
  expect(await mint({ item: 'mug', total: 1 })).toMatchObject({ code: 'invalid_params' })
  expect(await mint({ item: 'mug' })).toMatchObject({ data: { total: 12 } })
  expect(await context.cookies()).toMatchObject([{ httpOnly: true, sameSite: 'Lax' }])
})

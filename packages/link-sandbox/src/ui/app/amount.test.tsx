import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderDeposit, toAmount, toPreview } from '../testing/deposit-steps'
import { aDeposit, eth } from '../testing/fixtures'
import { heading, press } from '../testing/link-steps'

describe('the amount', () => {
  it.each([
    ['', 'Enter an amount.'],
    ['abc', 'This is not an amount. Use digits, and a point for decimals: 1.5'],
    ['1,5', 'This is not an amount. Use digits, and a point for decimals: 1.5'],
    ['0', 'The minimum is 1\u00a0USDC. Enter a higher amount.'],
    ['0.5', 'The minimum is 1\u00a0USDC. Enter a higher amount.'],
    ['5000', 'You can send up to 999.9\u00a0USDC after fees. Enter a lower amount.'],
  ])('refuses %j', async (text, message) => {
    const link = renderDeposit()
    const field = await toAmount(link)
    if (text) await link.user.type(field, text)
    await press(link, 'Continue')
    expect(screen.getByText(message, { normalizer: (value) => value })).toBeVisible()
    expect(field).toBeInvalid()
    expect(link.server.calls.some(({ path }) => path === '/preview')).toBe(false)
  })

  it('reports too much while typing, and too little only after submitting', async () => {
    const link = renderDeposit()
    const field = await toAmount(link)
    await link.user.type(field, '0.5')
    expect(field).toBeValid()
    await link.user.clear(field)
    await link.user.type(field, '5000')
    expect(field).toBeInvalid()
  })

  it('sets the exact maximum, in the asset or in money', async () => {
    const link = renderDeposit({ assets: [eth] })
    const field = await screen.findByLabelText('Amount')
    await press(link, /enter in USD/)
    await press(link, 'Max')
    expect(field).toHaveValue('6396.8')
    await press(link, /enter in ETH/)
    expect(field).toHaveValue('1.999')
    await press(link, 'Continue')
    await heading('Check and confirm')
    expect(link.server.calls.at(-1)?.body).toMatchObject({ amount: 1.999 })
  })

  it('can be entered in money', async () => {
    const link = renderDeposit({ assets: [eth] })
    const field = await screen.findByLabelText('Amount')
    await press(link, /enter in USD/)
    await link.user.type(field, '3,200.00')
    expect(screen.getByText('≈ 1\u00a0ETH', { normalizer: (value) => value })).toBeVisible()
  })

  it('is kept on the way back from the preview', async () => {
    const link = renderDeposit()
    await toPreview(link, '42.5')
    await press(link, 'Back')
    expect(await screen.findByLabelText('Amount')).toHaveValue('42.5')
  })

  it('cannot be entered when the app has set it', async () => {
    const link = renderDeposit({
      assets: [eth],
      session: { transfer: { ...aDeposit, type: 'payment', amountInFiat: 320 } },
    })
    await screen.findByRole('button', { name: 'Confirm payment' })
    expect(link.server.calls.at(-1)?.body).toMatchObject({ amount: 0.1 })
    expect(link.host.types()).not.toContain('transferAmountEntered')
  })
})

import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderDeposit, toAmount, toPreview } from '../testing/deposit-steps'
import { heading, press } from '../testing/link-steps'
import { renderLink } from '../testing/render-link'

const euros = { session: { fiat: { currency: 'EUR', rate: 0.9 } } }

it('opens the session in the currency of the page’s address', async () => {
  const link = renderLink({ search: 'fiatCur=eur' })
  await heading('Connect your account to Acme')
  expect(link.server.calls[0]?.body).toEqual({ authCode: 'fresh', fiatCurrency: 'EUR' })
})

it('converts displayed and typed amounts, but sends the amount in the asset', async () => {
  const link = renderDeposit(euros)
  await link.user.type(await toAmount(link), '100')
  await press(link, /≈ €90\.00/)
  expect(screen.getByLabelText('Amount')).toHaveValue('90')
  await link.user.clear(screen.getByLabelText('Amount'))
  await link.user.type(screen.getByLabelText('Amount'), '45')
  await press(link, 'Continue')
  await heading('Check and confirm')
  expect(link.server.calls.at(-1)?.body).toMatchObject({ amount: 50 })
})

it('reports the preview to the host in the displayed currency', async () => {
  const link = renderDeposit(euros)
  await toPreview(link)
  const previewed = link.host.postMessage.mock.calls.map(([message]) => message).at(-1)
  expect(previewed).toMatchObject({
    type: 'transferPreviewed',
    payload: {
      ...{ amount: 100, amountInFiat: 90, fiatCurrency: 'EUR' },
      customClientFee: { fee: 0.5, feeInFiat: 0.45 },
    },
  })
})

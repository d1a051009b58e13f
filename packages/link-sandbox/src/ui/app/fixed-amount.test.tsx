import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { LinkDestination, LinkPreview } from '../../link/contract'
import { renderDeposit } from '../testing/deposit-steps'
import { json, refusal } from '../testing/fake-link-server'
import { aDeposit, aPreview, polygon, usdc } from '../testing/fixtures'
import { heading } from '../testing/link-steps'

/** 100 USDC over Polygon, set by the app. */
const hundred: LinkDestination = {
  networkId: polygon.networkId,
  networkName: polygon.networkName,
  symbol: usdc.symbol,
  address: polygon.toAddress,
  amount: 100,
}

const renderFixed = (destination: LinkDestination) =>
  renderDeposit({
    assets: [{ ...usdc, networks: [polygon] }],
    session: { transfer: { ...aDeposit, destinations: [destination] } },
  })

describe('a fixed amount', () => {
  it('is shown with its value while the fees are calculated', async () => {
    renderFixed(hundred).server.next('/preview', refusal('preview_failed', 422))
    await heading(/^100\sUSDC$/)
    expect(screen.getByText('$100.00')).toBeVisible()
  })

  it('is shown with the value that the app sets for display', async () => {
    renderFixed({ ...hundred, displayAmountInFiat: 100.5 }).server.next(
      '/preview',
      refusal('preview_failed', 422),
    )
    await heading(/^100\sUSDC$/)
    expect(screen.getByText('$100.50')).toBeVisible()
  })

  it('keeps the display value in the preview, while the app gets the real value', async () => {
    const link = renderFixed({ ...hundred, displayAmountInFiat: 100.5 })
    await heading('Check and confirm')
    expect(screen.getByText('$100.50')).toBeVisible()
    expect(link.host.postMessage.mock.calls.map(([message]) => message).at(-1)).toMatchObject({
      type: 'transferPreviewed',
      payload: { amount: 100, amountInFiat: 100 },
    })
  })

  it('shows its real value in the preview when the fees are taken from the amount', async () => {
    const preview: LinkPreview = {
      ...aPreview,
      amount: { amount: 99.4, inFiat: 99.4 },
      feesIncluded: true,
    }
    renderFixed({ ...hundred, displayAmountInFiat: 100.5 }).server.next('/preview', json(preview))
    await heading('Check and confirm')
    expect(screen.getByText('$99.40')).toBeVisible()
    expect(screen.queryByText('$100.50')).not.toBeInTheDocument()
  })
})

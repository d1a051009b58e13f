import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderDeposit, toPreview } from '../testing/deposit-steps'
import { fakeLinkServer } from '../testing/fake-link-server'
import { aDeposit, anAccessToken, aSavedAccount, btc, eth, usdc } from '../testing/fixtures'
import { heading, press } from '../testing/link-steps'
import { renderLink } from '../testing/render-link'

describe('a deposit of a returning user', () => {
  it('needs no catalog and no login, and reports each step to the host in order', async () => {
    const link = renderDeposit()
    await toPreview(link)
    await press(link, 'Confirm deposit')
    await link.user.type(await screen.findByLabelText('Code'), '123456')
    await heading('On its way')
    await press(link, 'Done')

    expect(link.host.types()).toEqual([
      'loaded',
      'homePageLoaded',
      'transferStarted',
      'transferAssetSelected',
      'transferNetworkSelected',
      'transferAmountEntered',
      'transferPreviewed',
      'transferMfaRequired',
      'transferMfaEntered',
      'transferInitiated',
      'transferExecuted',
      'transferFinished',
      'done',
    ])
    expect(link.host.postMessage.mock.calls.at(-1)?.[0]).toMatchObject({
      payload: {
        page: 'transferExecutedPage',
        transfer: { previewId: 'preview-1', transactionId: 'order-1' },
      },
    })
  })

  it('sends the host’s saved accounts to the server unchanged', async () => {
    const link = renderDeposit()
    await heading('What do you want to deposit?')
    expect(link.server.calls[1]).toMatchObject({ path: '/return', body: { accessTokens: [anAccessToken] } })
  })

  it('offers a choice of saved accounts when no integration is preselected', async () => {
    const link = renderDeposit({ session: { integrationId: undefined } })
    await heading('Which account do you want to use?')
    await press(link, /Another account/)
    await heading('Where do you want to send from?')
    // Only accounts that can send are offered.
    expect(screen.queryByText('Gamma Wallet')).not.toBeInTheDocument()
    await press(link, 'Back')
    await press(link, /Alpha Exchange/)
    await heading('What do you want to deposit?')
  })

  it('asks for the login again when a saved account’s login expired', async () => {
    renderDeposit({ saved: [{ ...aSavedAccount, needsLogin: true }] })
    await heading('Log in to Alpha Exchange')
    expect(screen.getByText(/has expired/)).toBeVisible()
  })
})

describe('the list of assets', () => {
  it('shows assets that cannot be sent, with the reason, and does not offer them', async () => {
    renderDeposit({ assets: [usdc, eth, btc] })
    expect(await screen.findByText('Not accepted here')).toBeVisible()
    expect(screen.queryByRole('button', { name: /BTC/ })).not.toBeInTheDocument()
  })

  it('says when nothing can be sent, tells the host, and offers another account', async () => {
    const link = renderDeposit({ assets: [btc] })
    await heading('Nothing to send here')
    expect(link.host.postMessage.mock.calls.at(-1)?.[0]).toEqual({
      type: 'transferNoEligibleAssets',
      payload: {
        integrationType: 'alphaExchange',
        integrationName: 'Alpha Exchange',
        noAssetsType: 'noEligibleAssets',
        arrayOfTokensHeld: [
          { symbol: 'BTC', amount: 0.5, amountInFiat: 48000, ineligibilityReason: 'symbolDoesNotMatch' },
        ],
      },
    })
    await press(link, 'Choose another account')
    await heading('Where do you want to send from?')
  })

  it('skips a screen that has only one choice, and still reports the choice to the host', async () => {
    const link = renderDeposit({ assets: [eth] })
    await screen.findByLabelText('Amount')
    expect(link.host.types().slice(2)).toEqual([
      'transferStarted',
      'transferAssetSelected',
      'transferNetworkSelected',
    ])
  })

  it('offers a retry when the balances cannot be loaded', async () => {
    const server = fakeLinkServer({
      saved: [aSavedAccount],
      session: { integrationId: 'int-alpha', transfer: aDeposit },
    })
    server.next('/assets', new TypeError('Failed to fetch'))
    const link = renderLink({ server, accessTokens: [anAccessToken] })
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('The sandbox did not answer.'))
    await press(link, 'Try again')
    await screen.findByRole('button', { name: /USDC/ })
  })
})

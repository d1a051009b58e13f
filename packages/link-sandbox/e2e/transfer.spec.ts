import type { LinkInHost } from './support/link-in-host'
import { meshCall } from './support/mesh-call'
import { takeRefusals } from './support/take-refusals'
import { expect, test } from './support/test'

const BASE = 'aa883b03-120d-477c-a588-37c2afd3ca71'
const ADDRESS = '0x0Ff0000f0A0f0000F0F000000000ffFf00f0F0f0'

/** A link token for USDC over Base. */
const usdc = (options: Record<string, unknown> = {}) => ({
  request: {
    transferOptions: {
      toAddresses: [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }],
      transactionId: 'order-1',
      ...options,
    },
  },
})

/** Goes from the catalog to the amount, as a user who holds USDC. The user name can turn faults on. */
async function toAmount(link: LinkInHost, username = 'MeshUSDC') {
  await link.choose('Coinbase')
  await link.logIn(username)
  await link.chooseAccount()
}

async function toPreview(link: LinkInHost, username?: string, amount = '100') {
  await toAmount(link, username)
  await link.frame.getByLabel('Amount').fill(amount)
  await link.button('Continue').click()
  await expect(link.heading('Check and confirm')).toBeVisible()
}

test('a deposit works from the catalog to its arrival', async ({ openLink }) => {
  const link = await openLink(usdc())
  await toPreview(link)
  await link.button('Confirm deposit').click()
  await link.enterCode()
  await expect(link.heading('On its way')).toBeVisible()
  expect(await link.event('transferStarted')).toMatchObject({ integrationName: 'Coinbase' })
  expect(await link.event('transferAssetSelected')).toEqual({ symbol: 'USDC' })
  expect(await link.event('transferNetworkSelected')).toEqual({ id: BASE, name: 'Base' })
  expect(await link.event('transferPreviewed')).toMatchObject({
    ...{ amount: 100, symbol: 'USDC', toAddress: ADDRESS, networkId: BASE, networkName: 'Base' },
    ...{ amountInFiat: 100, fiatCurrency: 'USD', clientTransactionId: 'order-1' },
    estimatedNetworkGasFee: { fee: 0.05, feeCurrency: 'USDC', feeInFiat: 0.05 },
  })
  expect(await link.event('transferInitiated')).toMatchObject({ status: 'pending' })
  expect(await link.event('transferExecuted')).toMatchObject({ status: 'pending', toAddress: ADDRESS })
  expect(await link.event('transferCompleted')).toMatchObject({ status: 'success', amount: 100 })
  await expect(link.heading('It has arrived')).toBeVisible()
  await link.button('Done').click()
  expect(await link.exit()).toMatchObject({ payload: { page: 'transferExecutedPage' } })
  expect(await link.events()).toEqual(
    expect.arrayContaining(['transferAmountEntered', 'transferMfaRequired', 'transferMfaEntered']),
  )
})

test('a missing balance can be bought with cash or a debit card', async ({ openLink, consoleLines }) => {
  const link = await openLink(usdc({ fundingOptions: { enabled: true } }))
  await toAmount(link, 'Mesh3')
  await link.frame.getByLabel('Amount').fill('100')
  await link.button('Continue').click()
  await expect(link.heading('How do you want to pay the rest?')).toBeVisible()
  await expect.poll(() => link.events()).toContain('fundingOptionsViewed')
  await link.frame.getByRole('checkbox', { name: /^Cash/ }).click()
  await link.frame.getByRole('checkbox', { name: /^Debit card/ }).click()
  await expect(link.frame.getByRole('checkbox', { name: /^Debit card/ })).toBeChecked()
  expect(await link.events()).toContain('fundingOptionsUpdated')
  await link.button('Continue').click()
  expect(await link.event('transferPreviewed')).toMatchObject({
    cryptocurrencyFundingOptions: [
      {
        cryptocurrencyFundingOptionType: 'paymentMethodDepositUsage',
        paymentMethodType: 'debitCard',
        usedAmountInCryptocurrency: 100.05,
        fee: { amountInFiat: 2.51, fiatSymbol: 'USD', isInclusive: false, usedCurrencyType: 'fiat' },
      },
    ],
  })
  await link.button('Confirm deposit').click()
  expect(await link.event('executeFundingStep')).toEqual({
    cryptocurrencyFundingOptionType: 'paymentMethodDepositUsage',
    status: 'pending',
  })
  await link.enterCode()
  await expect(link.heading('On its way')).toBeVisible()
  await link.button('Done').click()
  expect(await link.exit()).toMatchObject({ payload: { page: 'transferExecutedPage' } })
  takeRefusals(consoleLines, 422)
})

test('an account with nothing to send says so', async ({ openLink }) => {
  const link = await openLink(usdc())
  await toAmount(link, 'MeshETH')
  await expect(link.heading('Nothing to send here')).toBeVisible()
  expect(await link.event('transferNoEligibleAssets')).toMatchObject({
    noAssetsType: 'noEligibleAssets',
    arrayOfTokensHeld: [{ symbol: 'ETH', ineligibilityReason: 'symbolDoesNotMatch' }],
  })
})

test('balances that cannot be loaded are reported, and allow a retry', async ({ openLink, consoleLines }) => {
  const link = await openLink(usdc())
  await toAmount(link, 'MeshUSDC+configure-error')
  await expect(link.button('Try again')).toBeVisible()
  expect(await link.event('transferConfigureError')).toEqual({
    errorMessage: expect.stringContaining('cannot be read'),
    requestId: expect.any(String),
  })
  takeRefusals(consoleLines, 422)
})

test('fees that cannot be calculated are reported', async ({ openLink, consoleLines }) => {
  const link = await openLink(usdc())
  await toAmount(link, 'MeshUSDC+preview-error')
  await link.frame.getByLabel('Amount').fill('100')
  await link.button('Continue').click()
  expect(await link.event('transferPreviewError')).toMatchObject({ requestId: expect.any(String) })
  takeRefusals(consoleLines, 422)
})

test('an institution that requires identity verification continues after it', async ({
  openLink,
  consoleLines,
}) => {
  const link = await openLink(usdc())
  await toAmount(link, 'MeshUSDC+kyc-required')
  await expect(link.heading('Coinbase needs to verify your identity')).toBeVisible()
  await expect.poll(() => link.events()).toContain('transferKycRequired')
  await link.button('I have done it').click()
  await expect(link.frame.getByLabel('Amount')).toBeVisible()
  takeRefusals(consoleLines, 422)
})

test('a raised network fee needs a confirmation', async ({ openLink }) => {
  const link = await openLink(usdc())
  await toPreview(link, 'MeshUSDC+fee-risen')
  await link.button('Confirm deposit').click()
  await expect(link.heading('The network fee has gone up')).toBeVisible()
  await expect.poll(() => link.events()).toContain('gasIncreaseWarning')
  await link.button('Send anyway').click()
  await link.enterCode()
  await expect(link.heading('On its way')).toBeVisible()
})

test('a declined transfer is explained, and the exit has its page and reason', async ({
  openLink,
  consoleLines,
}) => {
  const link = await openLink(usdc())
  await toPreview(link, 'MeshUSDC+transfer-declined')
  await link.button('Confirm deposit').click()
  await link.enterCode()
  await expect(link.heading('Coinbase declined your transfer')).toBeVisible()
  expect(await link.event('transferDeclined')).toEqual({
    ...{ integrationType: 'coinbase', integrationName: 'Coinbase', toAddress: ADDRESS },
    ...{ token: 'USDC', network: 'Base', amount: 100, status: 'failed' },
  })
  await link.button('Close').click()
  expect(await link.exit()).toMatchObject({
    error: expect.stringContaining('declined'),
    payload: { page: 'errorPage', errorMessage: expect.stringContaining('declined') },
  })
  takeRefusals(consoleLines, 422)
})

test('a transfer that could not be sent shows what happened', async ({ openLink, consoleLines }) => {
  const link = await openLink(usdc())
  await toPreview(link, 'MeshUSDC+execution-error')
  await link.button('Confirm deposit').click()
  await link.enterCode()
  await expect(link.heading('Your transfer could not be sent')).toBeVisible()
  expect(await link.event('transferExecutionError')).toMatchObject({ requestId: expect.any(String) })
  await link.button('See what happened').click()
  await expect.poll(() => link.events()).toContain('seeWhatHappenedClicked')
  await expect(link.frame.getByText('The transfer was cancelled at once')).toBeVisible()
  takeRefusals(consoleLines, 422)
})

test('an asset can be sent from any wallet to an address', async ({ openLink }) => {
  const link = await openLink(usdc())
  await link.button('Continue').click()
  await link.button(/^Send from any wallet/).click()
  await expect(link.heading('Send USDC on Base')).toBeVisible()
  expect(await link.event('methodSelected')).toEqual({ method: 'manual' })
  expect(await link.event('linkTransferQRGenerated')).toEqual({
    ...{ token: 'USDC', network: 'Base', toAddress: ADDRESS },
    qrUrl: expect.stringMatching(/^data:image\/svg\+xml,/),
  })
  await link.button('Pretend it arrived').click()
  expect(await link.event('transferCompleted')).toMatchObject({ symbol: 'USDC', toAddress: ADDRESS })
})

test('an asset can be bought with a card', async ({ openLink }) => {
  const link = await openLink(usdc())
  await link.button('Continue').click()
  await link.button(/^Buy with a card/).click()
  expect(await link.event('methodSelected')).toEqual({ method: 'buy' })
  await link.frame.getByLabel('Amount').fill('50')
  await link.button('Continue').click()
  await link.button('Confirm purchase').click()
  await link.button(/^4242/).click()
  await link.frame.getByLabel('Expiry date').fill('08/50')
  await link.frame.getByLabel('Security code').fill('123')
  await link.button(/^Pay /).click()
  expect(await link.event('transferCompleted')).toMatchObject({ amount: 50 })
})

test('a payment link opens in a browser tab, and ends on a receipt', async ({
  page,
  sandbox,
  consoleLines,
}) => {
  const { content } = await meshCall<{ paymentLink: string }>(sandbox, 'POST', '/api/v1/linktoken', {
    userId: 'payer',
    ...usdc({ generatePayLink: true, transferType: 'payment', amountInFiat: 25 }).request,
  })
  await page.goto(content.paymentLink)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  await button('Continue').click()
  await button(/^Coinbase/).click()
  await page.getByLabel('Username').fill('MeshUSDC')
  await page.getByLabel('Password').fill('Pass123')
  await button('Continue').click()
  await page.getByLabel('Code').fill('123456')
  await expect(page.getByRole('heading', { name: 'Connect this account' })).toBeVisible()
  await button('Continue').click()
  await button('Confirm payment').click()
  await page.getByLabel('Code').fill('123456')
  await button('Done').click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  takeRefusals(consoleLines, 409)
})

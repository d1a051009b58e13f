import type { TestWalletAnswer } from 'mesh-link-sandbox/test-wallet'
import type { LinkInHost } from './support/link-in-host'
import { meshCall } from './support/mesh-call'
import { expect, test } from './support/test'

const METAMASK = 'b20685df-e4c9-471a-a93b-f5a4d60178cb'
const BASE = 'aa883b03-120d-477c-a588-37c2afd3ca71'
const SOLANA = '0291810a-5947-424d-9a59-e88bb33e999d'
const TO = '0x0Ff0000f0A0f0000F0F000000000ffFf00f0F0f0'
const TO_SOLANA = '4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T'
/** How long Link waits for a wallet. */
const WALLET_TIMEOUT_MS = 60_000

test('an EVM wallet of the host page is found and connected', async ({ openLink }) => {
  const link = await openLink({ wallets: { evm: true } })
  await link.choose('Sandbox Wallet')
  await expect(link.heading('Continue in Sandbox Wallet')).toBeVisible()
  const wallet = link.page.getByRole('dialog', { name: 'Connect to this site?' })
  await wallet.getByRole('button', { name: 'Approve' }).click()
  await link.button('Sign message').click()
  const signing = link.page.getByRole('dialog', { name: 'Sign this message?' })
  await expect(signing).toContainText('prove that this wallet is yours')
  await signing.getByRole('button', { name: 'Approve' }).click()
  await expect(link.heading('Sandbox Wallet is connected')).toBeVisible()
  const { accessToken } = await link.event<{ accessToken: { accountTokens: object[] } }>(
    'integrationConnected',
  )
  expect(accessToken).toMatchObject({ brokerType: 'deFiWallet', brokerName: 'Sandbox Wallet' })
  expect(accessToken.accountTokens[0]).not.toHaveProperty('tokenId')
  await link.button('Done').click()
  expect(await link.exit()).toMatchObject({ payload: { page: 'integrationConnectedPage' } })
  expect(await link.event('SDKinjectedWalletProviders')).toMatchObject([{ name: 'Sandbox Wallet' }])
  expect(await link.event('integrationSelected')).toEqual({
    integrationType: 'deFiWallet',
    integrationName: 'Sandbox Wallet',
    userSearched: true,
  })
})

test('EVM and Solana wallets with the same name are one wallet with a choice of networks', async ({
  openLink,
}) => {
  const wallets = { evm: { autoApprove: true }, solana: { autoApprove: true } }
  const link = await openLink({ wallets })
  await link.choose('Sandbox Wallet')
  await link.button('Solana').click()
  await link.button('Sign message').click()
  await expect(link.heading('Sandbox Wallet is connected')).toBeVisible()
  const address = await link.page.evaluate(() => window.hostPage.wallets.solana?.address)
  expect(await link.event('integrationConnected')).toMatchObject({
    accessToken: { accountTokens: [{ account: { accountName: address } }] },
  })
  expect(await link.event('SDKinjectedWalletProviders')).toHaveLength(1)
})

test('a wallet that was connected before connects without a prompt after a reload', async ({ openLink }) => {
  const opening = { userId: 'keeps-a-wallet', wallets: { evm: { seed: 'kept' } } }
  const first = await openLink({ ...opening, wallets: { evm: { seed: 'kept', autoApprove: true } } })
  await first.choose('Sandbox Wallet')
  await first.button('Sign message').click()
  await first.button('Done').click()
  await first.page.reload()
  await first.page.waitForFunction(() => window.hostPage !== undefined)
  const again = await openLink(opening)
  await again.choose('Sandbox Wallet')
  await expect(again.heading('Sandbox Wallet is connected')).toBeVisible()
})

test('an announced wallet replaces its entry in the catalog, and an unknown wallet has its own name', async ({
  openLink,
}) => {
  const evm = { name: 'A Fork of MetaMask', rdns: 'io.metamask' }
  const link = await openLink({ wallets: { evm, solana: { name: 'Rabbit' } } })
  await link.button('Continue').click()
  await expect(link.button(/^MetaMask.*Installed/)).toBeVisible()
  await expect(link.button(/^Rabbit.*Installed/)).toBeVisible()
  await expect(link.button(/^Phantom.*Not installed/)).toBeVisible()
})

test('a wallet that is not installed says so', async ({ openLink }) => {
  const link = await openLink({ request: { integrationId: METAMASK } })
  await link.button('Continue').click()
  await expect(link.heading('MetaMask is not installed')).toBeVisible()
  expect(await link.event('connectionUnavailable')).toEqual({
    integrationType: 'deFiWallet',
    integrationName: 'MetaMask',
    reason: 'Wallet not installed on this device',
  })
  await link.button('Choose another wallet').click()
  await expect(link.heading('Where is your account?')).toBeVisible()
})

test('a declined connection can be retried', async ({ openLink }) => {
  const link = await openLink({ wallets: { evm: true } })
  await link.choose('Sandbox Wallet')
  await link.page.getByRole('button', { name: 'Reject' }).click()
  expect(await link.event('connectionDeclined')).toMatchObject({
    integrationType: 'deFiWallet',
    integrationName: 'Sandbox Wallet',
    reason: 'User declined the connection',
  })
  await answer(link, 'approve')
  await link.button('Try again').click()
  await expect(link.button('Sign message')).toBeVisible()
})

test('a wallet that does not answer runs into a timeout', async ({ page, openLink }) => {
  await page.clock.install()
  const link = await openLink({ wallets: { evm: { answer: 'hang' } } })
  await link.choose('Sandbox Wallet')
  await expect(link.heading('Continue in Sandbox Wallet')).toBeVisible()
  // The wallet gets its request, and its timeout, only after a call to the server.
  await expect(async () => {
    await page.clock.fastForward(WALLET_TIMEOUT_MS)
    expect(await link.events()).toContain('defiWalletError')
  }).toPass()
  expect(await link.event('defiWalletError')).toMatchObject({
    integrationName: 'Sandbox Wallet',
    errorType: 'timeout',
    timeStamp: expect.any(Number),
  })
  await expect(link.button('Try again')).toBeVisible()
})

test('an EVM wallet on another network switches and sends USDC', async ({ sandbox, openLink }) => {
  const link = await openLink({
    request: transferOf({ networkId: BASE, symbol: 'USDC', address: TO }),
    wallets: { evm: { autoApprove: true } },
  })
  await link.choose('Sandbox Wallet')
  await link.button('Sign message').click()
  await sendTen(link)
  await expect(link.heading('On its way')).toBeVisible()
  const { txHash, fromAddress } = await link.event<{ txHash: string; fromAddress: string }>(
    'transferCompleted',
  )
  const wallet = await link.page.evaluate(() => ({
    addresses: window.hostPage.wallets.evm?.addresses,
    sent: window.hostPage.wallets.evm?.sent,
  }))
  expect(wallet.addresses).toContain(fromAddress)
  expect(wallet.sent).toHaveLength(1)
  await expect
    .poll(async () => {
      const path = `/api/v1/transfers/managed/mesh?Hash=${txHash}`
      const { content } = await meshCall<{ items: { status: string }[] }>(sandbox, 'GET', path)
      return content.items.map(({ status }) => status)
    })
    .toEqual(['succeeded'])
})

test('a Solana wallet sends SOL', async ({ openLink }) => {
  const link = await openLink({
    request: transferOf({ networkId: SOLANA, symbol: 'SOL', address: TO_SOLANA }),
    wallets: { solana: { autoApprove: true } },
  })
  await link.choose('Sandbox Wallet')
  await link.button('Sign message').click()
  await sendTen(link)
  await expect(link.heading('On its way')).toBeVisible()
  expect(await link.event('transferCompleted')).toMatchObject({
    symbol: 'SOL',
    toAddress: TO_SOLANA,
    amount: 10,
  })
})

test('a transfer that is declined in the wallet is not sent', async ({ openLink }) => {
  const link = await openLink({
    request: transferOf({ networkId: BASE, symbol: 'USDC', address: TO }),
    wallets: { evm: { autoApprove: true } },
  })
  await link.choose('Sandbox Wallet')
  await link.button('Sign message').click()
  await expect(link.frame.getByLabel('Amount')).toBeVisible()
  await answer(link, 'decline')
  await sendTen(link)
  expect(await link.event('transferDeclined')).toEqual({
    integrationType: 'deFiWallet',
    integrationName: 'Sandbox Wallet',
    toAddress: TO,
    token: 'USDC',
    network: 'Base',
    amount: 10,
    status: 'failed',
  })
  expect(await link.events()).not.toContain('transferCompleted')
  await expect(link.button('Try again')).toBeVisible()
})

test('a wallet is verified by its signature, and the verification is recorded', async ({
  sandbox,
  openLink,
}) => {
  const userId = 'verifies-a-wallet'
  const link = await openLink({
    userId,
    request: verificationOf({ networkId: BASE }),
    wallets: { evm: { autoApprove: true } },
  })
  await expect(link.heading(/^Verify your wallet for/)).toBeVisible()
  await link.choose('Sandbox Wallet')
  await expect(link.frame.getByText('I am the owner')).toBeVisible()
  await link.button('Sign message').click()
  await expect(link.heading('Your wallet is verified')).toBeVisible()
  const address = await link.page.evaluate(() => window.hostPage.wallets.evm?.addresses[0])
  expect(await link.event('walletMessageSigned')).toMatchObject({
    message: 'I am the owner',
    address,
    isVerified: true,
    signedMessageHash: expect.stringMatching(/^0x[0-9a-f]{130}$/),
    verifiedAddresses: [address],
  })
  await link.button('Done').click()
  expect(await link.exit()).toMatchObject({ payload: { page: 'verifyDonePage' } })
  expect((await link.events()).slice(-2)).toEqual(['walletMessageSigned', 'verifyDonePage'])
  const path = `/api/v1/wallets/verify?UserId=${userId}&Address=${address}`
  expect(await meshCall(sandbox, 'GET', path)).toMatchObject({
    content: { verifications: [{ userId, address, networkType: 'evm', message: 'I am the owner' }] },
  })
})

test('a declined signature verifies nothing', async ({ openLink }) => {
  const link = await openLink({ request: verificationOf({}), wallets: { evm: { autoApprove: true } } })
  await link.choose('Sandbox Wallet')
  await expect(link.button('Sign message')).toBeVisible()
  await answer(link, 'decline')
  await link.button('Sign message').click()
  await link.event('verifyWalletRejected')
  expect(await link.events()).not.toContain('walletMessageSigned')
})

test('a wallet with a wrong address is reported as a mismatch', async ({ openLink, consoleLines }) => {
  const link = await openLink({
    request: verificationOf({ addresses: [TO] }),
    wallets: { evm: { autoApprove: true } },
  })
  await link.choose('Sandbox Wallet')
  const connectedAddress = await link.page.evaluate(() => window.hostPage.wallets.evm?.addresses[0])
  expect(await link.event('defiWalletError')).toMatchObject({
    integrationName: 'Sandbox Wallet',
    errorType: 'verifyMismatch',
    details: { requestedAddress: TO, connectedAddress },
  })
  expect(consoleLines.splice(0)).toEqual([expect.stringContaining('422')])
  await expect(link.button('Try again')).toBeVisible()
})

function transferOf(destination: object) {
  return { transferOptions: { toAddresses: [destination] } }
}

function verificationOf(change: object) {
  return {
    verifyWalletOptions: {
      message: 'I am the owner',
      verificationMethods: ['signedMessage'],
      ...change,
    },
  }
}

/** Enters an amount of 10 and confirms the preview. */
async function sendTen(link: LinkInHost) {
  await link.frame.getByLabel('Amount').fill('10')
  await link.button('Continue').click()
  await link.button('Confirm deposit').click()
}

function answer(link: LinkInHost, how: TestWalletAnswer) {
  return link.page.evaluate((value) => {
    const { evm } = window.hostPage.wallets
    if (evm) evm.answer = value
  }, how)
}

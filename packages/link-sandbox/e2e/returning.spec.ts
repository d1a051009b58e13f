import type { LinkInHost } from './support/link-in-host'
import { type MeshCaller, meshCall } from './support/mesh-call'
import { takeRefusals } from './support/take-refusals'
import { expect, test } from './support/test'

const KRAKEN = '1c2d7a3e-8f4b-4b1e-9d0a-5b7f3c1e2a61'
const GEMINI = '5ca02f79-8e63-41b4-83d5-9f4e70ab1265'
const BINANCE = '9226e5c2-ebc3-4fdd-94f6-ed52cdce1420'
const BASE = 'aa883b03-120d-477c-a588-37c2afd3ca71'
const transferOptions = {
  toAddresses: [{ networkId: BASE, symbol: 'USDC', address: '0x0Ff0000f0A0f0000F0F000000000ffFf00f0F0f0' }],
}

interface Payload {
  brokerType: string
  brokerName: string
  accountTokens: {
    account: { accountId: string; accountName: string }
    accessToken: string
    refreshToken?: string
    tokenId?: string
  }[]
}

/** Connects the only account of a user in an earlier session. Answers it as the app passes it to the SDK, and its refresh token. */
async function connected(client: MeshCaller, userId: string, integrationId: string) {
  const seed = { userId, integrationId, username: 'MeshUSDC' }
  const { content } = await meshCall<Payload>(client, 'POST', '/sandbox/connections', seed)
  const [first] = content.accountTokens
  if (!first) throw new Error('The sandbox connected no account.')
  const { account, accessToken, refreshToken, tokenId } = first
  const { brokerType, brokerName } = content
  const { accountId, accountName } = account
  return {
    saved: { accessToken: tokenId ?? accessToken, brokerType, brokerName, accountId, accountName },
    refreshToken,
  }
}

/** A client with a clock of its own. */
async function newClient({ apiUrl, ...own }: MeshCaller): Promise<MeshCaller> {
  const { content } = await meshCall<MeshCaller>({ apiUrl, ...own }, 'POST', '/sandbox/clients', {})
  return { ...content, apiUrl }
}

/** Link has ended because of the accounts that the app passed. */
async function expectEnd(link: LinkInHost, consoleLines: string[]): Promise<void> {
  const errorMessage = 'Unable to initiate the transfer'
  expect(await link.event('transferConfigureError')).toMatchObject({ errorMessage })
  await expect(link.heading('An error has occurred.')).toBeVisible()
  await expect(link.frame.getByRole('button')).toHaveText(['', 'Back to the app'])
  expect(await link.events()).toEqual(['pageLoaded', 'transferConfigureError'])
  await link.button('Back to the app').click()
  expect(await link.exit()).toMatchObject({
    error: errorMessage,
    payload: { page: 'errorPage', errorMessage },
  })
  takeRefusals(consoleLines, 422)
}

for (const [name, integrationId] of [
  ['Kraken', KRAKEN],
  ['Gemini, whose login is in a window', GEMINI],
] as const) {
  test(`a valid access token is a known account, and its login is skipped: ${name}`, async ({
    openLink,
    sandbox,
  }, { testId: userId }) => {
    const { saved } = await connected(sandbox, userId, integrationId)
    const request = { integrationId, transferOptions }
    const link = await openLink({ userId, request, accessTokens: [saved] })
    await link.frame.getByLabel('Amount').fill('10')
    await link.button('Continue').click()
    await link.button('Confirm deposit').click()
    await link.enterCode()
    await expect(link.heading('On its way')).toBeVisible()
    expect(await link.events()).toEqual([
      'pageLoaded',
      'homePageLoaded',
      'transferStarted',
      'transferAssetSelected',
      'transferNetworkSelected',
      'transferAmountEntered',
      'transferPreviewed',
      // Asked for although the login was skipped.
      'transferMfaRequired',
      'transferMfaEntered',
      'transferInitiated',
      'transferExecuted',
      'transferCompleted',
    ])
  })
}

test('without a preselected institution, a refused account beside a good one is left out', async ({
  openLink,
  sandbox,
}, { testId: userId }) => {
  const kraken = await connected(sandbox, userId, KRAKEN)
  const gemini = await connected(sandbox, userId, GEMINI)
  const gone = { authToken: gemini.saved.accessToken, type: gemini.saved.brokerType }
  await meshCall(sandbox, 'DELETE', '/api/v1/account', gone)
  const accessTokens = [gemini.saved, kraken.saved]
  const link = await openLink({ userId, request: { transferOptions }, accessTokens })
  await expect(link.heading('Which account do you want to use?')).toBeVisible()
  await expect(link.button(/Gemini/)).toHaveCount(0)
  await link.button(/Kraken/).click()
  await expect(link.frame.getByLabel('Amount')).toBeVisible()
})

test.describe('an access token that is no longer accepted ends Link', () => {
  const request = { integrationId: KRAKEN, transferOptions }

  test('after it ended', async ({ openLink, sandbox, consoleLines }, { testId: userId }) => {
    const client = await newClient(sandbox)
    const { saved } = await connected(client, userId, KRAKEN)
    await meshCall(client, 'POST', '/sandbox/clock', { advanceSeconds: 86_400 })
    await expectEnd(await openLink({ client, userId, request, accessTokens: [saved] }), consoleLines)
  })

  test('after it was replaced by a refresh', async ({ openLink, sandbox, consoleLines }, {
    testId: userId,
  }) => {
    const { saved, refreshToken } = await connected(sandbox, userId, KRAKEN)
    await meshCall(sandbox, 'POST', '/api/v1/token/refresh', { type: 'kraken', refreshToken })
    await expectEnd(await openLink({ userId, request, accessTokens: [saved] }), consoleLines)
  })

  test('after it was revoked', async ({ openLink, sandbox, consoleLines }, { testId: userId }) => {
    const { saved } = await connected(sandbox, userId, KRAKEN)
    await meshCall(sandbox, 'DELETE', '/api/v1/account', { type: 'kraken', authToken: saved.accessToken })
    await expectEnd(await openLink({ userId, request, accessTokens: [saved] }), consoleLines)
  })
})

for (const [what, request] of [
  ['a session that connects accounts', {}],
  ['a wallet verification', { verifyWalletOptions: { message: 'This is my wallet.' } }],
] as const) {
  test(`saved accounts end ${what}`, async ({ openLink, sandbox, consoleLines }, { testId: userId }) => {
    const { saved } = await connected(sandbox, userId, KRAKEN)
    await expectEnd(await openLink({ userId, request, accessTokens: [saved] }), consoleLines)
  })
}

test('a managed account whose login has ended asks for it, and keeps its tokenId', async ({
  openLink,
  sandbox,
}, { testId: userId }) => {
  const { saved } = await connected(sandbox, userId, BINANCE)
  const ended = { authToken: saved.accessToken, type: saved.brokerType }
  await meshCall(sandbox, 'POST', '/sandbox/end-login', ended)
  const request = { integrationId: BINANCE, transferOptions }
  const link = await openLink({ userId, request, accessTokens: [saved] })
  await expect(link.heading('Log in to Binance')).toBeVisible()
  await link.logIn('MeshUSDC')
  await link.chooseAccount()
  expect(await link.event('integrationConnected')).toMatchObject({
    accessToken: { accountTokens: [{ tokenId: saved.accessToken, account: { isReconnected: true } }] },
  })
  await expect(link.frame.getByLabel('Amount')).toBeVisible()
})

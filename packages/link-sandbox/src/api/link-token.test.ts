import { describe, expect, test } from 'vitest'
import { ADDRESS, BASE, COINBASE, ETHEREUM, METAMASK, SOLANA } from '../testing/known'
import { startTestSandbox } from '../testing/start-test-sandbox'

const to = { networkId: BASE, symbol: 'USDC', address: ADDRESS }
const onSolana = { networkId: SOLANA, symbol: 'SOL', address: 'HN7cABqLq46Es1jh92dQQisAq662SmxELLLsHHe4YWrH' }

/** Posts any body, typed or not. */
async function linkTokens() {
  const sandbox = await startTestSandbox()
  const request = (body: unknown) => sandbox.api.v1LinktokenCreate(body as { userId: string })
  return { ...sandbox, request }
}

describe('POST /api/v1/linktoken', () => {
  test('answers base64 of a Link URL with the client id and a one-time code', async () => {
    const { request, linkUrl, clientId } = await linkTokens()
    const { status, data } = await request({ userId: 'user-1' })
    expect(status).toBe(200)
    expect(data).toMatchObject({ status: 'ok', message: '', errorType: '', content: { paymentLink: null } })
    const url = new URL(Buffer.from(data.content?.linkToken ?? '', 'base64').toString())
    expect(url.origin).toBe(linkUrl)
    expect(url.pathname).toBe(`/b2b-iframe/${clientId}/broker-connect`)
    expect([...url.searchParams.keys()]).toEqual(['auth_code'])
    expect(url.searchParams.get('auth_code')).toMatch(/^[\w-]{43}$/)
  })

  test('accepts every field of Mesh’s example, in the case of its guides', async () => {
    const { request } = await linkTokens()
    const { status } = await request({
      UserId: 'UserId',
      configurationId: '18a20b11-e47f-43b9-8546-94284e9ee547',
      restrictMultipleAccounts: true,
      TransferOptions: {
        ToAddresses: [
          { networkId: ETHEREUM, symbol: 'ETH', address: ADDRESS },
          { networkId: '7436e9d0-ba42-4d2b-b4c0-8e4e606b2c12', symbol: 'MATIC', address: ADDRESS },
        ],
        AmountInFiat: 10,
        TransactionId: 'order-1',
        isInclusiveFeeEnabled: false,
        generatePayLink: false,
      },
      disableApiKeyGeneration: false,
      verifyWalletOptions: null,
      subClientId: null,
    })
    expect(status).toBe(200)
  })

  test.each([
    ['no userId', {}, 'missingField', 'userId parameter not specified'],
    ['an empty userId', { userId: '' }, 'invalidField', /userId/],
    ['a userId of 301 characters', { userId: 'x'.repeat(301) }, 'invalidField', /userId/],
    ['a userId that is a number', { userId: 7 }, 'invalidField', /userId/],
    [
      'a field that Mesh does not have',
      { userId: 'u', transferOption: {} },
      'invalidField',
      /transferOption/,
    ],
    ['an integrationId that is no UUID', { userId: 'u', integrationId: 'coinbase' }, 'invalidField', /UUID/],
    [
      'an unknown integrationId',
      { userId: 'u', integrationId: '00000000-0000-4000-8000-000000000000' },
      'invalidField',
      /No integration/,
    ],
    [
      'an unknown network',
      { userId: 'u', transferOptions: { toAddresses: [{ ...to, networkId: COINBASE }] } },
      'invalidField',
      /Unknown networkId .* Base aa883b03/,
    ],
    [
      'an address without a symbol',
      { userId: 'u', transferOptions: { toAddresses: [{ networkId: BASE, address: ADDRESS }] } },
      'missingField',
      'transferOptions.toAddresses.0.symbol parameter not specified',
    ],
    [
      'an amount per address and one in dollars',
      { userId: 'u', transferOptions: { toAddresses: [{ ...to, amount: 5 }], amountInFiat: 5 } },
      'invalidField',
      /not both/,
    ],
    [
      'a clientFee above 1',
      { userId: 'u', transferOptions: { clientFee: 1.5 } },
      'invalidField',
      /clientFee/,
    ],
    [
      'a pay link without a transactionId',
      { userId: 'u', transferOptions: { generatePayLink: true } },
      'missingField',
      /transactionId/,
    ],
    ['an unknown broker type', { userId: 'u', brokerType: 'nope' }, 'invalidField', /brokerType/],
    ['a wallet as broker type', { userId: 'u', brokerType: 'deFiWallet' }, 'invalidField', /brokerType/],
    [
      'a signature of nothing',
      { userId: 'u', verifyWalletOptions: { verificationMethods: ['signedMessage'] } },
      'missingField',
      'verifyWalletOptions.message parameter not specified',
    ],
    [
      'the verification of a wallet at an exchange',
      { userId: 'u', integrationId: COINBASE, verifyWalletOptions: { message: 'Hello' } },
      'invalidField',
      /not a wallet/,
    ],
    [
      'a network that the wallet does not sign for',
      { userId: 'u', integrationId: METAMASK, transferOptions: { toAddresses: [onSolana] } },
      'invalidField',
      'Network not supported by the selected DeFi wallet.',
    ],
    [
      'an unknown family of networks',
      { userId: 'u', verifyWalletOptions: { networkType: 'x' } },
      'invalidField',
      /networkType/,
    ],
    [
      'an unknown way to verify',
      { userId: 'u', verifyWalletOptions: { verificationMethods: ['x'] } },
      'invalidField',
      /verificationMethods/,
    ],
    [
      'an unknown kind of transfer',
      { userId: 'u', transferOptions: { transferType: 'gift' } },
      'invalidField',
      /transferType/,
    ],
    [
      'a transactionId of 129 characters',
      { userId: 'u', transferOptions: { transactionId: 'x'.repeat(129) } },
      'invalidField',
      /transactionId/,
    ],
    [
      'a description of 257 characters',
      { userId: 'u', transferOptions: { description: 'x'.repeat(257) } },
      'invalidField',
      /description/,
    ],
  ])('refuses %s', async (_, body, errorType, message) => {
    const { request } = await linkTokens()
    const { status, data } = await request(body)
    expect(status).toBe(400)
    expect(data).toMatchObject({ status: 'badRequest', errorType })
    expect(data).not.toHaveProperty('content')
    expect(data.message).toMatch(message)
  })

  test('accepts every user id of 1 to 300 characters', async () => {
    const { request } = await linkTokens()
    for (const userId of ['x', 'x'.repeat(300), 'ünï ✓ "quoted" \u0000']) {
      expect((await request({ userId })).status).toBe(200)
    }
  })

  test('skips the catalog with integrationId or the deprecated brokerType', async () => {
    const sandbox = await linkTokens()
    const byId = await sandbox.link('user-1', { integrationId: COINBASE.toUpperCase() })
    expect(byId.session.integrationId).toBe(COINBASE)
    const { data } = await sandbox.request({ userId: 'user-1', brokerType: 'coinbase' })
    expect((await byId.open(data.content?.linkToken)).integrationId).toBe(COINBASE)
  })

  test('answers the same URL as a payment link when one is requested', async () => {
    const { request } = await linkTokens()
    const transferOptions = { toAddresses: [to], transactionId: 'order-1', generatePayLink: true }
    const { data } = await request({ userId: 'user-1', transferOptions })
    const url = Buffer.from(data.content?.linkToken ?? '', 'base64').toString()
    expect(data.content?.paymentLink).toBe(url)
  })
})

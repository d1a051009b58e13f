import { describe, expect, test } from 'vitest'
import { ADDRESS, BASE, BINANCE, COINBASE, ETHEREUM } from '../testing/known'
import { failureOf } from '../testing/link-client'
import { startTestSandbox } from '../testing/start-test-sandbox'

const transferOptions = { toAddresses: [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }] }

describe('a transfer', () => {
  test('shows networks, limits and fees before anything moves', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1', { transferOptions })
    const { connectionKey } = await link.connectAs(BINANCE, 'MeshUSDC')
    const { assets } = await link.assets(connectionKey)
    expect(assets).toEqual([
      {
        symbol: 'USDC',
        name: 'USD Coin',
        amount: 10_000_000,
        amountInFiat: 10_000_000,
        price: 1,
        networks: [
          {
            networkId: BASE,
            networkName: 'Base',
            toAddress: ADDRESS,
            networkFee: 0.05,
            networkFeeInFiat: 0.05,
            minAmount: 1,
            maxAmount: 9_990_009.940059,
          },
        ],
      },
    ])
    const preview = await link.preview({ connectionKey, symbol: 'USDC', networkId: BASE, amount: 100 })
    expect(preview).toMatchObject({
      toAddress: ADDRESS,
      amount: { amount: 100, inFiat: 100 },
      networkFee: { amount: 0.05, inFiat: 0.05 },
      institutionFee: { amount: 0.1, inFiat: 0.1 },
      clientFee: { amount: 0, inFiat: 0 },
      total: { amount: 100.15, inFiat: 100.15 },
      expiresInSeconds: 120,
    })
  })

  test('is refused with a message in plain words', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1', { transferOptions })
    const { connectionKey } = await link.connectAs(COINBASE, 'MeshUSDC')
    const way = { connectionKey, symbol: 'USDC', networkId: BASE }
    const tooLow = await failureOf(link.preview({ ...way, amount: 0.5 }))
    expect(tooLow).toMatchObject({ httpStatus: 422, code: 'amount_too_low', message: /1 USDC/ })
    const tooMuch = await failureOf(link.preview({ ...way, amount: 10_000_000 }))
    expect(tooMuch).toMatchObject({ code: 'insufficient_funds', message: /10000000\.05 USDC/ })
    // The values of the message, for a page in another language.
    expect(tooLow.body.details).toEqual({ min: { amount: '1', symbol: 'USDC' } })
    expect(tooMuch.body.details).toMatchObject({ total: { amount: '10000000.05', symbol: 'USDC' } })
    const wrongWay = await failureOf(link.preview({ ...way, networkId: ETHEREUM, amount: 10 }))
    expect(wrongWay).toMatchObject({ code: 'network_unsupported' })
    const connectOnly = await sandbox.link('user-1')
    const other = await connectOnly.connectAs(COINBASE, 'MeshUSDC')
    const noTransfer = await failureOf(
      connectOnly.preview({ ...way, connectionKey: other.connectionKey, amount: 10 }),
    )
    expect(noTransfer).toMatchObject({ code: 'invalid_request' })
  })
})

describe('bad input', () => {
  test.each([
    ['JSON that is none', '{'],
    ['null', 'null'],
    ['wrong types', '{"integrationId":1,"username":[],"password":{}}'],
    ['a megabyte', JSON.stringify({ integrationId: 'x'.repeat(1_048_576) })],
    ['no body', undefined],
  ])('%s is an invalid request in the contract’s form', async (_, body) => {
    const sandbox = await startTestSandbox()
    const { session } = await sandbox.link('user-1')
    const response = await fetch(`${sandbox.linkUrl}/link-api/${sandbox.clientId}/login`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${session.sessionKey}` },
      body,
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      error: { code: 'invalid_request', message: expect.any(String), requestId: expect.any(String) },
    })
  })
})

import { expect, test } from 'vitest'
import { ADDRESS, BASE, COINBASE } from './testing/known'
import { startTestSandbox } from './testing/start-test-sandbox'

test('a user connects, sends and is recognised next time', async () => {
  const sandbox = await startTestSandbox()
  const transferOptions = {
    toAddresses: [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }],
    transactionId: 'order-1',
  }
  const link = await sandbox.link('user-1', { transferOptions })
  expect(link.session.transfer?.destinations).toEqual([
    { networkId: BASE, networkName: 'Base', symbol: 'USDC', address: ADDRESS },
  ])
  const { connectionKey, payload } = await link.connectAs(COINBASE, 'Mesh')
  const { assets } = await link.assets(connectionKey)
  expect(assets[0]).toMatchObject({ symbol: 'USDC', amount: 1_500_000 })
  const preview = await link.preview({ connectionKey, symbol: 'USDC', networkId: BASE, amount: 100 })
  expect(preview).toMatchObject({ amount: 100, networkFee: 0.05, total: 100.05 })
  expect(await link.execute(preview.previewId)).toEqual({ step: 'mfa' })
  const executed = await link.execute(preview.previewId, '123456')
  expect(executed).toMatchObject({
    step: 'executed',
    transfer: { transferId: preview.previewId, amount: 100, clientTransactionId: 'order-1' },
  })

  const again = await sandbox.link('user-1', { integrationId: COINBASE })
  const tokenId = payload.accountTokens[0]?.tokenId ?? ''
  const { accounts } = await again.return([{ accessToken: tokenId, brokerType: 'coinbase' }])
  expect(accounts).toMatchObject([{ accountName: 'Primary', needsLogin: false }])
  const holdings = await sandbox.api.v1HoldingsGetCreate({ authToken: tokenId, type: 'coinbase' })
  expect(holdings.data.content?.cryptocurrencyPositions?.[0]).toMatchObject({
    symbol: 'USDC',
    amount: 1_499_899.95,
  })
})

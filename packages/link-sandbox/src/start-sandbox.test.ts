import { expect, test } from 'vitest'
import { startSandbox } from './start-sandbox'
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
  expect(preview).toMatchObject({
    amount: { amount: 100 },
    networkFee: { amount: 0.05 },
    total: { amount: 100.05 },
  })
  expect(await link.execute(preview.previewId)).toEqual({ step: 'mfa' })
  const executed = await link.execute(preview.previewId, '123456')
  expect(executed).toMatchObject({
    step: 'executed',
    transfer: {
      status: 'success',
      transferId: preview.previewId,
      amount: 100,
      clientTransactionId: 'order-1',
    },
  })

  const again = await sandbox.link('user-1', { integrationId: COINBASE, transferOptions })
  const tokenId = payload.accountTokens[0]?.tokenId ?? ''
  const { accounts } = await again.return([{ accessToken: tokenId, brokerType: 'coinbase' }])
  expect(accounts).toMatchObject([{ accountName: 'Primary', needsLogin: false }])
  const holdings = await sandbox.api.v1HoldingsGetCreate({ authToken: tokenId, type: 'coinbase' as never })
  expect(holdings.data.content?.cryptocurrencyPositions?.[0]).toMatchObject({
    symbol: 'USDC',
    amount: 1_499_899.95,
  })
})

test('two users with the same exchange login share one balance and have two tokens', async () => {
  const sandbox = await startTestSandbox()
  const transferOptions = { toAddresses: [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }] }
  const first = await sandbox.link('user-1', { transferOptions })
  const second = await sandbox.link('user-2', { transferOptions })
  const one = await first.connectAs(COINBASE, 'MeshUSDC')
  const two = await second.connectAs(COINBASE, 'MeshUSDC')
  expect(two.payload.accountTokens[0]?.tokenId).not.toBe(one.payload.accountTokens[0]?.tokenId)
  const way = { symbol: 'USDC', networkId: BASE, amount: 100 }
  const preview = await first.preview({ ...way, connectionKey: one.connectionKey })
  await first.execute(preview.previewId, '123456')
  const { assets } = await second.assets(two.connectionKey)
  expect(assets[0]?.amount).toBe(9_999_899.95)
})

test('the public host is in every URL', async () => {
  const sandbox = await startTestSandbox({ publicHost: '127.0.0.1' })
  expect(sandbox.apiUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const { data } = await sandbox.api.v1LinktokenCreate({ userId: 'user-1' })
  const link = Buffer.from(data.content?.linkToken ?? '', 'base64').toString()
  expect(link.startsWith(`${sandbox.linkUrl}/b2b-iframe/`)).toBe(true)
})

test('close can be called twice', async () => {
  const sandbox = await startSandbox({ port: 0, linkPort: 0 })
  await Promise.all([sandbox.close(), sandbox.close()])
  await sandbox.close()
  await expect(fetch(sandbox.apiUrl)).rejects.toThrow()
})

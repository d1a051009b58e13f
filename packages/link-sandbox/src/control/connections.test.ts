import { expect, test } from 'vitest'
import { askControl } from '../testing/ask-control'
import { BINANCE, COINBASE, KRAKEN, METAMASK } from '../testing/known'
import { startTestSandbox } from '../testing/start-test-sandbox'

test.each([
  ['coinbase', COINBASE, true],
  ['binanceInternationalDirect', BINANCE, true],
  ['kraken', KRAKEN, false],
])('connects an account at %s without Link, with tokens that work', async (_, integrationId, isManaged) => {
  const sandbox = await startTestSandbox()
  const seed = { userId: 'user-1', integrationId, username: 'MeshUSDC' }
  const { content } = await askControl(sandbox, 'POST connections', seed)
  const [account] = content.accountTokens
  expect('tokenId' in account).toBe(isManaged)
  const { data } = await sandbox.api.v1HoldingsGetCreate({
    authToken: account.accessToken,
    type: content.brokerType,
  })
  expect(data.content?.cryptocurrencyPositions?.[0]?.symbol).toBe('USDC')
})

test('gives the tokenId that Link gives', async () => {
  const sandbox = await startTestSandbox()
  const seeded = await sandbox.connect({ userId: 'user-1', integrationId: COINBASE, username: 'Mesh' })
  const linked = await (await sandbox.link('user-1')).connectAs(COINBASE, 'Mesh')
  expect(linked.payload.accountTokens[0]?.tokenId).toBe(seeded.accountTokens[0]?.tokenId)
  const read = await sandbox.connect({
    userId: 'user-1',
    integrationId: COINBASE,
    username: 'Mesh',
    scope: 'read',
  })
  expect(read.accountTokens[0]?.tokenId).not.toBe(seeded.accountTokens[0]?.tokenId)
})

test.each([
  [{ userId: '' }, /userId/],
  [{ integrationId: 'coinbase' }, /integrationId/],
  [{ integrationId: '00000000-0000-4000-8000-000000000000' }, /integrationId/],
  [{ integrationId: METAMASK }, /wallet/],
  [{ username: 'Nobody' }, /username must be one of Mesh/],
  [{ scope: 'all' }, /scope/],
])('%j is a bad request', async (wrong, message) => {
  const sandbox = await startTestSandbox()
  const seed = { userId: 'user-1', integrationId: COINBASE, username: 'Mesh', ...wrong }
  const { status, answer } = await askControl(sandbox, 'POST connections', seed)
  expect(status).toBe(400)
  expect(answer.message).toMatch(message)
})

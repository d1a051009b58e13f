import { expect, test } from 'vitest'
import { INTEGRATIONS } from '../model/catalog/integrations'
import { COINBASE, METAMASK } from '../testing/known'
import { startTestSandbox } from '../testing/start-test-sandbox'

test('GET /api/v1/integrations lists the catalog with monogram logos', async () => {
  const { api } = await startTestSandbox()
  const { status, data } = await api.v1IntegrationsList()
  expect(status).toBe(200)
  const items = data.content?.items ?? []
  expect(items).toHaveLength(INTEGRATIONS.length)
  expect(items.find(({ id }) => id === COINBASE)).toMatchObject({
    name: 'Coinbase',
    type: 'coinbase',
    deFiWalletProviderId: null,
    categories: ['exchange'],
    style: { buttonPrimaryLight: '0052FF', buttonTextLight: 'FFFFFF' },
    cryptoTransfersSupported: true,
  })
  for (const { logo } of items) {
    expect(
      Buffer.from(logo?.base64Logo ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  }
})

test('GET /api/v1/status answers the health of every institution and wallet', async () => {
  const { api } = await startTestSandbox()
  const { status, data } = await api.v1StatusList()
  expect(status).toBe(200)
  expect(data.content?.find(({ name }) => name === 'Coinbase')).toEqual({
    type: 'coinbase',
    name: 'Coinbase',
    isUp: true,
    supportedProducts: ['balance', 'holdings', 'identity', 'transfers'],
  })
  expect(data.content?.find(({ name }) => name === 'MetaMask')).toMatchObject({
    type: 'deFiWallet',
    isUp: true,
    deFiWalletData: { id: METAMASK, name: 'MetaMask' },
  })
})

test('GET /api/v1/status lists only holdings for read-only institutions', async () => {
  const { api } = await startTestSandbox()
  const { data } = await api.v1StatusList()
  expect(data.content?.find(({ name }) => name === 'Webull')?.supportedProducts).toEqual(['holdings'])
})

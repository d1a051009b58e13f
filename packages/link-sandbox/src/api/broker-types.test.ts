import type { BrokerType } from '@meshconnect/node-api'
import { describe, expect, test } from 'vitest'
import { askControl } from '../testing/ask-control'
import { clientOf } from '../testing/client-of'
import { ADDRESS, BASE, BINANCE, COINBASE } from '../testing/known'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { temporaryFolder } from '../testing/temporary-folder'

const transferOptions = { toAddresses: [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }] }
// Mesh's OpenAPI document does not have the type yet.
const sandboxCoinbase = 'sandboxCoinbase' as BrokerType

/** A sandbox with the types of Mesh's hosted sandbox, and a connected account. */
async function hosted(integrationId = COINBASE) {
  const sandbox = await startTestSandbox({ brokerTypes: 'sandbox' })
  const session = await sandbox.link('user-1')
  const { payload } = await session.connectAs(integrationId, 'Mesh')
  return { ...sandbox, payload, session, authToken: payload.accountTokens[0]?.accessToken ?? '' }
}

describe('with the broker types of Mesh’s hosted sandbox', () => {
  test.each([
    ['Coinbase', COINBASE, 'sandboxCoinbase'],
    ['Binance', BINANCE, 'sandbox'],
  ])(
    '%s has its name there in what Link hands over, in the lists and in its holdings',
    async (name, id, type) => {
      const { api, payload, session, authToken } = await hosted(id)
      expect(payload).toMatchObject({ brokerType: type, brokerName: name })
      expect(session.session.integrations.find((one) => one.id === id)?.type).toBe(type)
      const { data: list } = await api.v1IntegrationsList()
      expect(list.content?.items?.find((one) => one.id === id)?.type).toBe(type)
      const { data: health } = await api.v1StatusList()
      expect(health.content?.find((one) => one.name === name)?.type).toBe(type)
      const { data: routes } = await api.v1TransfersManagedIntegrationsList()
      expect(routes.content?.integrations?.find((one) => one.id === id)?.type).toBe(type)
      const { data } = await api.v1HoldingsGetCreate({ authToken, type: type as BrokerType })
      expect(data.content).toMatchObject({ status: 'succeeded', type, institutionName: name })
    },
  )

  test('holdings take this name only, quote takes coinbase only, configure and the others take either', async () => {
    const { api, authToken } = await hosted()
    const get = async (type: BrokerType) =>
      (await api.v1HoldingsGetCreate({ authToken, type })).data.content?.status
    expect([await get(sandboxCoinbase), await get('coinbase')]).toEqual(['succeeded', 'failed'])
    const value = async (type: BrokerType) => (await api.v1HoldingsValueCreate({ authToken, type })).status
    expect([await value(sandboxCoinbase), await value('coinbase')]).toEqual([200, 400])

    const quoted = {
      amountInFiat: 100,
      fiatCurrency: 'USD',
      symbol: 'USDC',
      networkId: BASE,
      toAddress: ADDRESS,
    }
    const quote = (brokerType: BrokerType) => api.v1TransfersManagedQuoteCreate({ ...quoted, brokerType })
    expect((await quote('coinbase')).data.content?.brokerType).toBe('coinbase')
    expect((await quote(sandboxCoinbase)).status).toBe(400)

    for (const type of ['coinbase' as const, sandboxCoinbase]) {
      const from = { fromAuthToken: authToken, fromType: type }
      const to = { networkId: BASE, symbol: 'USDC' }
      const configured = await api.v1TransfersManagedConfigureCreate({ ...from, ...transferOptions })
      expect(configured.data.content?.status).toBe('succeeded')
      const previewed = await api.v1TransfersManagedPreviewCreate({
        ...from,
        ...to,
        toAddress: ADDRESS,
        amount: 10,
      })
      expect(previewed.data.content?.status).toBe('succeeded')
      expect((await api.v1BalanceGetCreate({ authToken, type })).status).toBe(200)
      expect((await api.v1TransfersManagedAddressGetCreate({ authToken, type, ...to })).status).toBe(200)
      const refreshed = await api.v1TokenRefreshCreate({ type, refreshToken: authToken })
      expect(refreshed.data.content?.status).toBe('succeeded')
    }
    expect((await api.v1AccountDelete({ authToken, type: sandboxCoinbase })).status).toBe(200)
  })

  test('Link recognises a saved account by either name, and not by another', async () => {
    const { authToken, link } = await hosted()
    for (const brokerType of ['sandboxCoinbase', 'coinbase']) {
      const session = await link('user-1', { transferOptions })
      const { accounts } = await session.return([{ accessToken: authToken, brokerType }])
      expect(accounts[0]?.integration.type).toBe('sandboxCoinbase')
    }
    const session = await link('user-1', { transferOptions })
    await expect(session.return([{ accessToken: authToken, brokerType: 'sandbox' }])).rejects.toThrow(
      'Unable',
    )
  })

  test('a transfer is listed under the name', async () => {
    const { api, link } = await hosted()
    const session = await link('user-1', { transferOptions })
    const { connectionKey } = await session.connectAs(COINBASE, 'Mesh')
    const { previewId } = await session.preview({ connectionKey, symbol: 'USDC', networkId: BASE, amount: 5 })
    await session.execute(previewId, '123456')
    const { data } = await api.v1TransfersManagedMeshList()
    expect(data.content?.items?.[0]?.from?.type).toBe('sandboxCoinbase')
  })
})

test('by default the types are those of production, and the hosted sandbox’s are of no integration', async () => {
  const { api, link } = await startTestSandbox()
  const { payload } = await (await link('user-1')).connectAs(COINBASE, 'Mesh')
  expect(payload.brokerType).toBe('coinbase')
  const authToken = payload.accountTokens[0]?.accessToken ?? ''
  const { data } = await api.v1HoldingsGetCreate({ authToken, type: sandboxCoinbase })
  expect(data.content?.status).toBe('failed')
})

test('a client of the control API can have them, also after a restart', async () => {
  const dataDir = await temporaryFolder()
  const first = await startTestSandbox({ dataDir })
  const { content } = await askControl(first, 'POST clients', { brokerTypes: 'sandbox' })
  expect(content.brokerTypes).toBe('sandbox')
  const wrong = await askControl(first, 'POST clients', { brokerTypes: 'mine' })
  expect(wrong.status).toBe(400)
  await first.close()
  const second = await startTestSandbox({ dataDir })
  const session = await clientOf(second, content).link('user-1')
  expect((await session.connectAs(COINBASE, 'Mesh')).payload.brokerType).toBe('sandboxCoinbase')
})

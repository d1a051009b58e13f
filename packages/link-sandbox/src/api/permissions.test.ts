import type { BrokerType } from '@meshconnect/node-api'
import { expect, test } from 'vitest'
import { ADDRESS, BASE, COINBASE } from '../testing/known'
import { startTestSandbox } from '../testing/start-test-sandbox'

const type = 'coinbase' as BrokerType
const WRITE = 'The API key used does not have write permission to call this Mesh endpoint.'

test('a read key is refused in every call that needs write permission', async () => {
  const { api: readApi } = (await startTestSandbox()).reader
  const from = { fromAuthToken: 'any', fromType: type }
  const previewId = '00000000-0000-4000-8000-000000000000'
  const answers = [
    await readApi.v1TransfersManagedConfigureCreate({ ...from, toAddresses: [] }),
    await readApi.v1TransfersManagedPreviewCreate({ ...from, networkId: BASE }),
    await readApi.v1TransfersManagedExecuteCreate({ ...from, previewId }),
    await readApi.v1TransfersManagedUpdateCreate({ authToken: 'any', type, transactionId: previewId }),
  ]
  for (const { status, data } of answers) {
    expect(status).toBe(403)
    expect(data).toMatchObject({ status: 'permissionDenied', message: WRITE, errorType: 'permissionDenied' })
  }
})

test('a read key can read, with a token of either scope', async () => {
  const sandbox = await startTestSandbox()
  const { api: readApi } = sandbox.reader
  for (const key of [sandbox, sandbox.reader]) {
    const session = await key.link('user-1')
    const { payload } = await session.connectAs(COINBASE, 'Mesh')
    const authToken = payload.accountTokens[0]?.accessToken ?? ''
    expect((await readApi.v1HoldingsGetCreate({ type, authToken })).status).toBe(200)
    expect((await readApi.v1BalanceGetCreate({ type, authToken })).status).toBe(200)
    expect((await readApi.v1ExchangeVerifyCreate({ authToken, integrationId: COINBASE })).status).toBe(200)
  }
  expect((await readApi.v1HoldingsPortfolioList({ UserId: 'user-1' })).status).toBe(200)
  expect((await readApi.v1TransfersManagedMeshList()).status).toBe(200)
})

test('a read key gets link tokens to connect, but none for a transfer', async () => {
  const { api: readApi } = (await startTestSandbox()).reader
  const toAddresses = [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }]
  expect((await readApi.v1LinktokenCreate({ userId: 'user-1' })).status).toBe(200)
  const { status, data } = await readApi.v1LinktokenCreate({
    userId: 'user-1',
    transferOptions: { toAddresses },
  })
  expect(status).toBe(403)
  expect(data).toMatchObject({ status: 'permissionDenied', errorType: 'scopeMismatch' })
})

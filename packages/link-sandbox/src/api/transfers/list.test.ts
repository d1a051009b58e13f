import { describe, expect, test } from 'vitest'
import { ADDRESS, BASE, BINANCE, COINBASE, ETHEREUM } from '../../testing/known'
import { manualTime } from '../../testing/manual-time'
import { startTestSandbox } from '../../testing/start-test-sandbox'

/** Three transfers of two users, a second apart: USDC from Coinbase, ETH from Coinbase, USDC from Binance. */
async function withTransfers() {
  const time = manualTime()
  const sandbox = await startTestSandbox({}, time)
  const toAddresses = [
    { networkId: BASE, symbol: 'USDC', address: ADDRESS },
    { networkId: ETHEREUM, symbol: 'ETH', address: ADDRESS },
  ]
  const send = async (userId: string, integrationId: string, symbol: string, amount: number) => {
    const transferOptions = { toAddresses, transactionId: `${userId}-${symbol}` }
    const link = await sandbox.link(userId, { transferOptions })
    const { connectionKey } = await link.connectAs(integrationId, 'Mesh')
    const networkId = symbol === 'USDC' ? BASE : ETHEREUM
    const { previewId } = await link.preview({ connectionKey, symbol, networkId, amount })
    await link.execute(previewId, '123456')
    time.advance(1000)
    return previewId
  }
  const ids = [
    await send('user-1', COINBASE, 'USDC', 10),
    await send('user-1', COINBASE, 'ETH', 1),
    await send('user-2', BINANCE, 'USDC', 500),
  ]
  type Query = Parameters<typeof sandbox.api.v1TransfersManagedMeshList>[0]
  const list = async (query?: Query) => {
    const { data } = await sandbox.api.v1TransfersManagedMeshList(query)
    return {
      total: data.content?.total,
      found: (data.content?.items ?? []).map(({ id }) => ids.indexOf(id) + 1),
      items: data.content?.items ?? [],
    }
  }
  return { ...sandbox, time, ids, list }
}

describe('GET /api/v1/transfers/managed/mesh', () => {
  test('answers a transfer with every amount and fee', async () => {
    const { list, ids } = await withTransfers()
    const { items } = await list({ Id: ids[2] })
    expect(items).toEqual([
      expect.objectContaining({
        id: ids[2],
        userId: 'user-2',
        clientTransactionId: 'user-2-USDC',
        status: 'pending',
        symbol: 'USDC',
        networkName: 'Base',
        amount: 500,
        amountInFiat: 500,
        amountInFiatCurrencyCode: 'USD',
        gasFee: { fee: 0.05, feeCurrency: 'USDC', feeInFiat: 0.05 },
        withdrawalFee: { fee: 0.5, feeCurrency: 'USDC', feeInFiat: 0.5 },
        sourceAmount: 500.55,
        destinationAmount: 500,
        totalFeesAmountInFiat: 0.55,
        totalTransactionAmountInFiat: 500.55,
        transferType: 'deposit',
        destinationAddress: ADDRESS,
        createdTimestamp: Date.UTC(2026, 0, 1) / 1000 + 2,
        from: expect.objectContaining({ type: 'binanceInternationalDirect', name: 'Binance' }),
        hash: expect.stringMatching(/^0x[0-9a-f]{64}$/),
      }),
    ])
  })

  test('each filter works', async () => {
    const { list, ids } = await withTransfers()
    const start = Date.UTC(2026, 0, 1) / 1000
    const all = await list()
    expect(all).toMatchObject({ total: 3, found: [3, 2, 1] })
    const cases: [Parameters<typeof list>[0], number[]][] = [
      [{ Id: ids[0]?.toUpperCase() }, [1]],
      [{ UserId: 'user-1' }, [2, 1]],
      [{ UserId: 'nobody' }, []],
      [{ ClientTransactionId: 'user-1-ETH' }, [2]],
      [{ IntegrationIds: [BINANCE] }, [3]],
      [{ IntegrationIds: [BINANCE, COINBASE] }, [3, 2, 1]],
      [{ FromTimestamp: start + 1 }, [3, 2]],
      [{ ToTimestamp: start }, [1]],
      [{ MinAmountInFiat: 500 }, [3, 2]],
      [{ MaxAmountInFiat: 10 }, [1]],
      [{ Hash: all.items[0]?.hash ?? '' }, [3]],
      [{ IsSandBox: false }, []],
      [{ IsSandBox: true, UserId: 'user-2' }, [3]],
    ]
    for (const [query, expected] of cases) {
      expect((await list(query)).found, JSON.stringify(query)).toEqual(expected)
    }
  })

  test('filters by status, before and after the settlement', async () => {
    const { list, time } = await withTransfers()
    type Statuses = NonNullable<Parameters<typeof list>[0]>['Statuses']
    const pending = ['pending'] as Statuses
    const settled = ['succeeded', 'failed'] as Statuses
    expect([(await list({ Statuses: pending })).total, (await list({ Statuses: settled })).total]).toEqual([
      3, 0,
    ])
    time.advance(2000)
    expect((await list({ Statuses: settled })).found).toEqual([2, 1])
    time.advance(1000)
    expect([(await list({ Statuses: pending })).total, (await list({ Statuses: settled })).total]).toEqual([
      0, 3,
    ])
  })

  test('sorts and pages', async () => {
    const { list } = await withTransfers()
    type OrderBy = NonNullable<Parameters<typeof list>[0]>['OrderBy']
    const by = (field: string) => field as OrderBy
    expect((await list({ OrderBy: by('amountInFiat') })).found).toEqual([1, 3, 2])
    expect((await list({ OrderBy: by('amountInFiat'), DescendingOrder: true })).found).toEqual([2, 3, 1])
    expect((await list({ OrderBy: by('userId'), DescendingOrder: true })).found).toEqual([3, 2, 1])
    expect(await list({ Count: 2 })).toMatchObject({ total: 3, found: [3, 2] })
    expect(await list({ Count: 2, Offset: 2 })).toMatchObject({ total: 3, found: [1] })
    expect(await list({ Offset: 99 })).toMatchObject({ total: 3, found: [] })
  })

  test('accepts repeated names without brackets, and names in any case', async () => {
    const { apiUrl, clientId, clientSecret } = await withTransfers()
    const query = `statuses=pending&Statuses=failed&userid=user-1&count=5&integrationids=${COINBASE}&Nope=1`
    const response = await fetch(`${apiUrl}/api/v1/transfers/managed/mesh?${query}`, {
      headers: { 'X-Client-Id': clientId, 'X-Client-Secret': clientSecret },
    })
    expect((await response.json()).content.total).toBe(2)
  })

  test.each([
    'Count=0',
    'Count=101',
    'Count=1.5',
    'Count=x',
    'Offset=-1',
    'Id=nope',
    'Statuses=lost',
    'OrderBy=mood',
    `UserId=${'x'.repeat(51)}`,
    'DescendingOrder=maybe',
    'MinAmountInFiat=much',
    'FromTimestamp=yesterday',
  ])('refuses %s', async (query) => {
    const { apiUrl, clientId, clientSecret } = await startTestSandbox()
    const response = await fetch(`${apiUrl}/api/v1/transfers/managed/mesh?${query}`, {
      headers: { 'X-Client-Id': clientId, 'X-Client-Secret': clientSecret },
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ status: 'badRequest', errorType: 'invalidField' })
  })
})

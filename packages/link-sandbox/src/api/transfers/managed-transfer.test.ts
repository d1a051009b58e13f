import { describe, expect, test } from 'vitest'
import { ADDRESS, BASE, BINANCE, COINBASE, ETHEREUM, KRAKEN, SOLANA } from '../../testing/known'
import { managedAccount } from '../../testing/managed-account'

const usdc = { networkId: BASE, symbol: 'USDC', toAddress: ADDRESS }
const toAddresses = [
  { networkId: BASE, symbol: 'USDC', address: ADDRESS },
  { networkId: ETHEREUM, symbol: 'ETH', address: ADDRESS },
]

/** A connected account, with functions for the calls of a transfer. */
async function transfers(options: Parameters<typeof managedAccount>[0] = {}) {
  const account = await managedAccount(options)
  const { api, from } = account
  type Preview = Omit<Parameters<typeof api.v1TransfersManagedPreviewCreate>[0], 'fromAuthToken' | 'fromType'>
  type Configure = Omit<
    Parameters<typeof api.v1TransfersManagedConfigureCreate>[0],
    'fromAuthToken' | 'fromType'
  >
  return {
    ...account,
    configure: (request: Configure) => api.v1TransfersManagedConfigureCreate({ ...from, ...request }),
    preview: (request: Partial<Preview>) =>
      api.v1TransfersManagedPreviewCreate({ ...from, ...usdc, ...request } as Preview & typeof from),
    execute: (previewId: string, mfaCode?: string) =>
      api.v1TransfersManagedExecuteCreate({ ...from, previewId, mfaCode }),
  }
}

describe('configure', () => {
  test('answers each asset with its networks and their fees', async () => {
    const { configure } = await transfers({ integrationId: BINANCE, type: 'binanceInternationalDirect' })
    const { status, data } = await configure({ toAddresses, amountInFiat: 100 })
    expect(status).toBe(200)
    expect(data.content).toMatchObject({ status: 'succeeded', amountInFiat: 100, fiatCurrency: 'USD' })
    const holdings = data.content?.holdings ?? []
    expect(holdings.map(({ symbol, eligibleForTransfer }) => [symbol, eligibleForTransfer])).toEqual([
      ...[
        ['USDC', true],
        ['USDT', false],
        ['PYUSD', false],
        ['BTC', false],
      ],
      ...[
        ['ETH', true],
        ['SOL', false],
        ['POL', false],
      ],
    ])
    const [first] = holdings
    expect(first?.networks?.find(({ id }) => id === BASE)).toMatchObject({
      name: 'Base',
      minimumAmount: 1,
      estimatedNetworkGasFee: { fee: 0.05, feeCurrency: 'USDC', feeInFiat: 0.05 },
      institutionTransferFee: { fee: 0.1, feeCurrency: 'USDC', feeInFiat: 0.1 },
      totalEstimatedTransferFeeInFiat: 0.15,
      eligibleForTransfer: true,
      ineligibilityReason: null,
      toAddress: ADDRESS,
      transferAmount: 100,
      minimumRequiredForTransferAmount: 100.15,
    })
    expect(first?.networks?.find(({ id }) => id === SOLANA)?.ineligibilityReason).toBe('noTargetNetworkFound')
    expect(holdings[1]?.ineligibilityReason).toBe('notSupportedForTransferByTarget')
  })

  test('answers only the requested asset and network', async () => {
    const { configure } = await transfers()
    const { data } = await configure({ toAddresses, symbol: 'usdc', networkId: BASE.toUpperCase() })
    const holdings = data.content?.holdings ?? []
    expect(holdings.find(({ symbol }) => symbol === 'ETH')?.ineligibilityReason).toBe('symbolDoesNotMatch')
    expect(holdings[0]?.networks?.map(({ name }) => name)).toEqual(['Base'])
  })

  test.each([
    [0.5, 'requestedAmountBelowMinimum', 'amountNotSufficient'],
    [1_500_001, 'eligibleWithFunding', 'eligibleWithFunding'],
    [1_500_000, 'eligibleWithFunding', 'eligibleWithFunding'],
    [900_000_000, 'balanceBelowRequestedAmount', 'amountNotSufficient'],
  ])('%s USDC is %s', async (amount, ofNetwork, ofHolding) => {
    const { configure } = await transfers()
    const { data } = await configure({ toAddresses, symbol: 'USDC', amount, networkId: BASE })
    const [holding] = data.content?.holdings ?? []
    expect(holding).toMatchObject({
      eligibleForTransfer: false,
      ineligibilityReason: ofHolding,
      eligibleForTransferWithFunding: ofHolding === 'eligibleWithFunding',
      networks: [{ ineligibilityReason: ofNetwork, eligibleForTransfer: false }],
    })
  })

  test('fees that are taken out of the amount can exceed it', async () => {
    const { configure } = await transfers()
    const eth = [{ networkId: ETHEREUM, symbol: 'ETH', address: ADDRESS }]
    const request = { toAddresses: eth, symbol: 'ETH', networkId: ETHEREUM, isInclusiveFeeEnabled: true }
    const { data } = await configure({ ...request, amount: 0.0005 })
    expect(data.content?.holdings?.find(({ symbol }) => symbol === 'ETH')?.networks).toMatchObject([
      { ineligibilityReason: 'requestedAmountBelowFees' },
    ])
  })

  test('answers the networks to another connected account', async () => {
    const { configure, connect } = await transfers()
    const target = await connect(KRAKEN, 'kraken')
    const { data } = await configure({ toAuthToken: target.authToken, toType: target.type, symbol: 'SOL' })
    const sol = data.content?.holdings?.find(({ symbol }) => symbol === 'SOL')
    expect(sol).toMatchObject({ eligibleForTransfer: true, networks: [{ name: 'Solana' }] })
  })

  test('needs a target', async () => {
    const { configure } = await transfers()
    for (const request of [{}, { toAddresses: [] }]) {
      const { status, data } = await configure(request)
      expect(status).toBe(400)
      expect(data.message).toBe('Either `ToAddresses` or `ToAuthToken` should be provided.')
    }
    expect((await configure({ toAuthToken: 'token' })).data.message).toBe('toType parameter not specified')
  })

  test('answers a status when there is nothing to configure', async () => {
    type Configure = Awaited<ReturnType<typeof transfers>>['configure']
    const statusOf = async (configure: Configure, request: Parameters<Configure>[0]) => {
      const { data } = await configure(request)
      return [data.content?.status, data.content?.holdings?.length]
    }
    const type = 'binanceInternationalDirect'
    const coinbase = await transfers()
    const target = await coinbase.connect(BINANCE, type)
    const binance = await transfers({ integrationId: BINANCE, type })
    const nowhere = [{ ...toAddresses[0], address: 'nowhere', networkId: BASE }]
    expect(await statusOf(binance.configure, { toAddresses: nowhere })).toEqual(['validationFailed', 0])
    coinbase.time.advance(30 * 86_400_000)
    const to = { toAuthToken: target.authToken, toType: target.type }
    expect(await statusOf(coinbase.configure, to)).toEqual(['notAuthorizedTo', 0])
    binance.time.advance(30 * 86_400_000)
    expect(await statusOf(binance.configure, { toAddresses })).toEqual(['notAuthorizedFrom', 0])
    const { configure: ofStranger } = await transfers({ username: 'Mesh+kyc-required' })
    expect(await statusOf(ofStranger, { toAddresses })).toEqual(['kycRequired', 0])
  })
})

describe('preview, then execute', () => {
  test('prices a transfer, asks for its code, and changes the same balance as Link', async () => {
    const { preview, execute, balance } = await transfers()
    const before = await balance('USDC')
    const { status, data } = await preview({ amount: 100, transactionId: 'order-1' })
    expect(status).toBe(200)
    expect(data.content).toMatchObject({
      status: 'succeeded',
      previewResult: {
        previewExpiresIn: 120,
        toAddress: ADDRESS,
        symbol: 'USDC',
        amount: 100,
        totalEstimatedAmount: 100.05,
        totalEstimatedAmountInFiat: 100.05,
        estimatedNetworkGasFee: { fee: 0.05 },
        clientTransactionId: 'order-1',
        networkName: 'Base',
        unitPrice: 1,
        isMaximumAmount: false,
      },
    })
    const previewId = data.content?.previewResult?.previewId ?? ''
    expect((await execute(previewId)).data.content).toMatchObject({ status: 'mfaRequired', mfaType: 'totp' })
    expect((await execute(previewId, '000000')).data.content).toMatchObject({ status: 'mfaFailed' })
    expect(await balance('USDC')).toBe(before)

    const executed = await execute(previewId, '123456')
    expect(executed.data.content).toMatchObject({
      status: 'succeeded',
      executeTransferResult: {
        transferId: previewId,
        status: 'pending',
        fromAddress: data.content?.previewResult?.fromAddress,
        toAddress: ADDRESS,
        amount: 100,
        totalAmountInFiat: 100.05,
        hash: expect.stringMatching(/^0x[0-9a-f]{64}$/),
      },
    })
    expect(await balance('USDC')).toBe(before - 100.05)
    const again = await execute(previewId, '123456')
    expect([again.status, again.data.errorType]).toEqual([400, 'TransferIsRequested'])
    expect(await balance('USDC')).toBe(before - 100.05)
  })

  test('the transfer is listed, settles, and its status can be updated', async () => {
    const { api, preview, execute, token, time } = await transfers()
    const { data } = await preview({ amountInFiat: 50, transactionId: 'order-1' })
    const id = data.content?.previewResult?.previewId ?? ''
    await execute(id, '123456')
    const listed = async () => (await api.v1TransfersManagedMeshList({ ClientTransactionId: 'order-1' })).data
    expect((await listed()).content).toMatchObject({
      total: 1,
      items: [{ id, userId: 'user-1', status: 'pending', amountInFiat: 50, transferType: 'deposit' }],
    })
    const [item] = (await listed()).content?.items ?? []
    for (const transactionId of [id.toUpperCase(), item?.institutionTransactionId ?? '']) {
      const { data: update } = await api.v1TransfersManagedUpdateCreate({ ...token, transactionId })
      expect(update.content).toMatchObject({
        status: 'pending',
        statusDetails: 'pending',
        transferResult: { id },
      })
    }
    time.advance(4000)
    await expect.poll(async () => (await listed()).content?.items?.[0]?.status).toBe('succeeded')
    const { data: update } = await api.v1TransfersManagedUpdateCreate({ ...token, transactionId: id })
    expect(update.content).toMatchObject({ status: 'succeeded', transferResult: { status: 'succeeded' } })
  })

  test('a transfer between two connected accounts arrives in the other once it settles', async () => {
    const { preview, execute, connect, balance, time } = await transfers()
    const target = await connect(KRAKEN, 'kraken', 'Mesh2')
    const { data } = await preview({
      toAuthToken: target.authToken,
      toType: target.type,
      toAddress: undefined,
      amount: 250,
    })
    await execute(data.content?.previewResult?.previewId ?? '', '123456')
    expect(await balance('USDC', target)).toBe(0)
    time.advance(4000)
    await expect.poll(() => balance('USDC', target)).toBe(250)
  })

  test('answers requiresFunding when the cash would cover the rest', async () => {
    const { preview } = await transfers()
    const { status, data } = await preview({ amount: 2_000_000 })
    expect(status).toBe(200)
    expect(data.content).toMatchObject({
      status: 'requiresFunding',
      previewResult: null,
      transferBalanceFundingAvailability: {
        status: 'available',
        symbol: 'USDC',
        transferTotalAmount: 2_000_000.05,
      },
    })
  })

  test('takes the fees out of the amount when requested', async () => {
    const { preview } = await transfers()
    const { data } = await preview({ amount: 100, isInclusiveFeeEnabled: true })
    expect(data.content?.previewResult).toMatchObject({
      amountToReceive: 99.95,
      totalEstimatedAmount: 100,
      isFeeIncluded: true,
    })
  })

  test('a preview expires after two minutes, and belongs to its token', async () => {
    const { api, preview, execute, connect, time } = await transfers()
    const { data } = await preview({ amount: 10 })
    const previewId = data.content?.previewResult?.previewId ?? ''
    const other = await connect(COINBASE, 'coinbase', 'Mesh', 'user-2')
    const stranger = { fromAuthToken: other.authToken, fromType: other.type, previewId, mfaCode: '123456' }
    const stolen = await api.v1TransfersManagedExecuteCreate(stranger)
    expect([stolen.status, stolen.data.errorType]).toEqual([400, 'PreviewNotFound'])
    time.advance(120_000)
    const late = await execute(previewId, '123456')
    expect([late.status, late.data.errorType]).toEqual([400, 'PreviewExpired'])
  })

  test.each([
    ['no network', { networkId: undefined }, 'NetworkIdMissing'],
    ['no asset', { symbol: undefined }, 'SymbolMissing'],
    ['no address', { toAddress: undefined }, 'AddressMissing'],
    ['no amount', {}, 'WrongPreviewRequestNoAmount'],
    ['two amounts', { amount: 1, amountInFiat: 1 }, 'WrongPreviewRequestAmount'],
    ['an amount of nothing', { amount: 0 }, 'WrongPreviewRequestAmount'],
    ['an unknown network', { amount: 1, networkId: COINBASE }, 'NetworkNotFound'],
    ['an unknown asset', { amount: 1, symbol: 'DOGE' }, 'WrongPreviewRequestUnsupportedSymbolBySourceWallet'],
    ['an asset that the network does not have', { amount: 1, symbol: 'SOL' }, 'UnsupportedSymbolByNetwork'],
    ['an address of another network', { amount: 1, toAddress: 'bc1qnowhere' }, 'InvalidAddressPattern'],
    [
      'a target token that is none',
      { amount: 1, toAuthToken: 'x', toType: 'kraken' },
      'WrongPreviewRequestInvalidToAuthToken',
    ],
    ['less than the minimum', { amount: 0.5 }, 'AmountLessThanWithdrawMinimum'],
    ['more than there can be', { amount: 1e15 + 1 }, 'invalidField'],
    ['more than there is', { amount: 90_000_000 }, 'InsufficientFunds'],
  ])('%s is refused by name', async (_, request, errorType) => {
    const { preview } = await transfers()
    const { status, data } = await preview(request as Parameters<typeof preview>[0])
    expect(status).toBe(400)
    expect(data).toMatchObject({ status: 'badRequest', errorType })
    expect(data.message).toMatch(/\w/)
  })

  test.each([
    ['MeshETH', 10, 'EmptyWalletSymbolBalance'],
    ['MeshUSDC', 10_000_000, 'InsufficientFeeFunds'],
    ['Mesh+kyc-required', 10, 'KycRequired'],
  ])('%s can’t send %s USDC: %s', async (username, amount, errorType) => {
    const { preview } = await transfers({ username })
    const { status, data } = await preview({ amount })
    expect([status, data.errorType]).toEqual([400, errorType])
    expect(data.displayMessage).toBe(data.message)
  })

  test('sends from the account that holds most of the asset', async () => {
    const { preview } = await transfers({ which: 'all' })
    const { data } = await preview({ amount: 1_400_000 })
    expect(data.content?.status).toBe('succeeded')
  })

  test('a token that is revoked, unknown or expired sends nothing', async () => {
    const { api, preview, execute, token } = await transfers()
    const { data } = await preview({ amount: 10 })
    await api.v1AccountDelete(token)
    const previewId = data.content?.previewResult?.previewId ?? ''
    for (const answer of [await preview({ amount: 10 }), await execute(previewId, '123456')]) {
      expect([answer.status, answer.data.content?.status]).toEqual([200, 'failed'])
    }
  })
})

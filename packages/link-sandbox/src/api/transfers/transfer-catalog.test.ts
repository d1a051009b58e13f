import type { BrokerType } from '@meshconnect/node-api'
import { describe, expect, test } from 'vitest'
import { ADDRESS, BASE, COINBASE, ETHEREUM, METAMASK, SOLANA } from '../../testing/known'
import { managedAccount } from '../../testing/managed-account'
import { startTestSandbox } from '../../testing/start-test-sandbox'

test('networks, integrations and tokens are consistent', async () => {
  const { api } = await startTestSandbox()
  const networks = (await api.v1TransfersManagedNetworksList()).data.content?.networks ?? []
  const integrations = (await api.v1TransfersManagedIntegrationsList()).data.content?.integrations ?? []
  const tokens = (await api.v1TransfersManagedTokensList()).data.content?.tokens ?? []
  const ways = networks.flatMap(({ name, supportedTokens }) =>
    (supportedTokens ?? []).map((symbol) => `${symbol} ${name}`),
  )
  const byToken = tokens.flatMap(({ token, networks: of }) =>
    (of ?? []).map(({ name }) => `${token} ${name}`),
  )
  expect(new Set(byToken)).toEqual(new Set(ways))
  expect(networks.find(({ id }) => id === BASE)).toMatchObject({ chainId: '8453', networkType: 'evm' })
  const coinbase = integrations.find(({ id }) => id === COINBASE)
  expect(coinbase?.networks?.map(({ id }) => id)).toEqual(networks.map(({ id }) => id))
  const metamask = integrations.find(({ id }) => id === METAMASK)
  expect(metamask).toMatchObject({ supportsIncomingTransfers: false })
  expect(metamask?.networks?.map(({ id }) => id)).not.toContain(SOLANA)
})

describe('verify', () => {
  const way = { integrationId: COINBASE, token: 'USDC', networkId: BASE, targetAddress: ADDRESS }
  test.each([
    ['a way that there is', {}, undefined],
    ['nothing but a network', { integrationId: null, token: null, targetAddress: null }, undefined],
    ['an unknown integration', { integrationId: BASE }, 'notSupportedOnIntegration'],
    [
      'a wallet that does not sign for the network',
      { integrationId: METAMASK, networkId: SOLANA, targetAddress: null },
      'notSupportedOnIntegration',
    ],
    ['an unknown network', { networkId: COINBASE }, 'notSupportedOnNetwork'],
    ['an asset of another network', { token: 'BTC' }, 'notSupportedOnNetwork'],
    ['an unknown asset', { token: 'DOGE' }, 'notSupportedOnToken'],
    ['an address of another network', { targetAddress: 'bc1qnowhere' }, 'invalidAddressFormat'],
  ])('%s', async (_, change, reason) => {
    const { api } = await startTestSandbox()
    const { status, data } = await api.v1TransfersManagedVerifyList({ ...way, ...change })
    expect(status).toBe(200)
    expect(data.content).toMatchObject({
      status: reason ? 'failed' : 'succeeded',
      failureReason: reason ?? null,
    })
  })

  test('accepts its fields in the query too, because some clients can’t send a GET with a body', async () => {
    const { apiUrl, clientId, clientSecret } = await startTestSandbox()
    const call = async (query: string) => {
      const response = await fetch(`${apiUrl}/api/v1/transfers/managed/verify?${query}`, {
        headers: { 'X-Client-Id': clientId, 'X-Client-Secret': clientSecret },
      })
      return (await response.json()).content
    }
    expect(await call(`token=USDC&networkId=${BASE}`)).toMatchObject({ status: 'succeeded' })
    expect(await call(`token=BTC&NetworkId=${BASE}`)).toMatchObject({ status: 'failed' })
  })
})

describe('quote', () => {
  const request = {
    amountInFiat: 100,
    fiatCurrency: 'USD',
    symbol: 'ETH',
    networkId: ETHEREUM,
    toAddress: ADDRESS,
    brokerType: 'coinbase' as BrokerType,
  }
  test('answers the amount that would arrive, with and without buying the asset first', async () => {
    const { api } = await startTestSandbox()
    const { data } = await api.v1TransfersManagedQuoteCreate({ ...request, feePercentage: 0.01 })
    expect(data.content).toMatchObject({
      isEligible: true,
      price: 3200,
      // 2.56 for the network, 1 for the partner, 0.8 for buying.
      maxAmountFiat: 96.44,
      minAmountFiat: 95.64,
      maxAmount: 0.0301375,
      fees: {
        inFiat: {
          networkFeeFiat: 2.56,
          partnerFeeFiat: 1,
          tradingFeeMaxFiat: 0.8,
          minFeesFiat: 3.56,
          maxFeesFiat: 4.36,
        },
        inCrypto: { networkFee: 0.0008, partnerFee: 0.0003125 },
      },
    })
    expect(data.content?.fundingOptions).toHaveLength(3)
  })

  test('answers why an amount is too small', async () => {
    const { api } = await startTestSandbox()
    const reasonOf = async (amountInFiat: number) =>
      (await api.v1TransfersManagedQuoteCreate({ ...request, amountInFiat })).data.content
        ?.ineligibilityReason
    expect(await reasonOf(1)).toBe('requestedAmountBelowFees')
    expect(await reasonOf(4)).toBe('requestedAmountBelowMinimum')
  })

  test.each([
    ['another institution', { brokerType: 'kraken' as BrokerType }, 'invalidField'],
    ['another currency', { fiatCurrency: 'EUR' }, 'PriceNotFound'],
    ['an unknown network', { networkId: COINBASE }, 'NetworkNotFound'],
    ['an asset of another network', { symbol: 'SOL' }, 'UnsupportedSymbolByNetwork'],
    ['an address of another network', { toAddress: 'nowhere' }, 'InvalidAddressPattern'],
    ['a partner fee above all', { feePercentage: 2 }, 'invalidField'],
  ])('refuses %s', async (_, change, errorType) => {
    const { api } = await startTestSandbox()
    const { status, data } = await api.v1TransfersManagedQuoteCreate({ ...request, ...change })
    expect([status, data.errorType]).toEqual([400, errorType])
  })
})

describe('address/get', () => {
  test('is also the address that the account sends from', async () => {
    const { api, token, from } = await managedAccount()
    const address = async (what: object) =>
      (await api.v1TransfersManagedAddressGetCreate({ ...token, networkId: BASE, ...what })).data.content
    const usdc = await address({ symbol: 'USDC' })
    expect(usdc).toMatchObject({ symbol: 'USDC', chain: 'Base', minimumDepositAmount: '1', networkId: BASE })
    const preview = await api.v1TransfersManagedPreviewCreate({
      ...from,
      networkId: BASE,
      symbol: 'USDC',
      toAddress: ADDRESS,
      amount: 10,
    })
    expect(preview.data.content?.previewResult?.fromAddress).toBe(usdc?.address)
    expect(await address({ addressType: 'ethAddress' })).toMatchObject({
      symbol: 'ETH',
      address: usdc?.address,
    })
  })

  test.each([
    ['no asset', {}, 400],
    ['an asset that the network does not have', { symbol: 'BTC' }, 404],
    ['an asset that there is not', { addressType: 'dogeAddress' as const }, 404],
    ['an unknown network', { symbol: 'USDC', networkId: COINBASE }, 404],
    ['no network', { symbol: 'USDC', networkId: undefined }, 400],
  ])('refuses %s', async (_, what, expected) => {
    const { api, token } = await managedAccount()
    const { status } = await api.v1TransfersManagedAddressGetCreate({ ...token, networkId: BASE, ...what })
    expect(status).toBe(expected)
  })

  test('is empty until the identity check is done', async () => {
    const { api, token } = await managedAccount({ username: 'Mesh+kyc-required' })
    const { data } = await api.v1TransfersManagedAddressGetCreate({
      ...token,
      networkId: BASE,
      symbol: 'USDC',
    })
    expect(data.content).toMatchObject({ address: null, brokerResponseStatus: 'kycRequired' })
  })
})

test('an update of another token’s transfer is refused', async () => {
  const { api, token } = await managedAccount()
  const transactionId = '00000000-0000-4000-8000-000000000000'
  const { status, data } = await api.v1TransfersManagedUpdateCreate({ ...token, transactionId })
  expect([status, data.status]).toEqual([400, 'badRequest'])
})

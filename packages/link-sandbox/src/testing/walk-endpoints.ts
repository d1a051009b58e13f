import type { BrokerType } from '@meshconnect/node-api'
import type { RecordedClient } from './contract/recorded-client'
import { ADDRESS, BASE, BINANCE, COINBASE, KRAKEN } from './known'
import { linkClient } from './link-client'

/**
 * Calls every endpoint of the sandbox, in the order of a typical integration. Throws when an answer is not 200. Connects
 * accounts in Link meanwhile.
 */
export async function walkEndpoints(api: RecordedClient, linkUrl: string): Promise<void> {
  const coinbase = { type: 'coinbase' as BrokerType }
  const toAddresses = [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }]
  await passed(api.v1StatusList())
  await passed(api.v1IntegrationsList())
  await passed(api.v1AssetsDetail('cryptocurrency', { Search: 'coin', Count: 2, Offset: 0 }))
  await passed(api.v1AssetsDetail('equity'))
  await passed(api.v1CataloglinkList({ UserId: 'user-1', RestrictMultipleAccounts: true }))
  await passed(
    api.v1CataloglinkCreate({ UserId: 'user-1', EnableTransfers: true }, { toAddresses, clientFee: 0 }),
  )
  await passed(
    api.v1LinktokenCreate({ userId: 'user-1', verifyWalletOptions: { message: 'This is my wallet.' } }),
  )

  const connect = async (integrationId: string) => {
    const { data } = await passed(
      api.v1LinktokenCreate({ userId: 'user-1', integrationId, transferOptions: { toAddresses } }),
    )
    const link = linkClient(linkUrl)
    await link.open(data.content?.linkToken)
    const { payload } = await link.connectAs(integrationId, 'Mesh')
    return payload.accountTokens[0] ?? { accessToken: '', refreshToken: '' }
  }
  const { accessToken: authToken } = await connect(COINBASE)
  const { refreshToken = '' } = await connect(KRAKEN)
  await connect(BINANCE)
  await passed(api.v1TokenRefreshCreate({ type: 'kraken', refreshToken, createNewRefreshToken: true }))
  await passed(api.v1TokenRefreshCreate({ ...coinbase, refreshToken: authToken }))

  await passed(api.v1HoldingsGetCreate({ ...coinbase, authToken, includeMarketValue: true }))
  await passed(api.v1HoldingsValueCreate({ ...coinbase, authToken }))
  await passed(api.v1HoldingsPortfolioList({ UserId: 'user-1', TimezoneOffset: -3600 }))
  await passed(api.v1BalanceGetCreate({ ...coinbase, authToken }))
  await passed(api.v1BalancePortfolioList({ UserId: 'user-1' }))
  const accountInfo = ['firstName' as const, 'id' as const]
  await passed(api.v1ExchangeVerifyCreate({ authToken, integrationId: COINBASE, accountInfo }))
  await passed(api.v1AccountVerifyCreate({ authToken, integrationId: COINBASE }))
  await passed(api.v1WalletsVerifyList({ UserId: 'user-1', Address: ADDRESS }))

  await passed(api.v1TransfersManagedNetworksList())
  await passed(api.v1TransfersManagedIntegrationsList())
  await passed(api.v1TransfersManagedTokensList())
  const transferToVerify = { integrationId: COINBASE, token: 'USDC', networkId: BASE, targetAddress: ADDRESS }
  await passed(api.v1TransfersManagedVerifyList(transferToVerify))
  await passed(api.v1TransfersManagedVerifyList({ ...transferToVerify, targetAddress: 'nowhere' }))
  await passed(
    api.v1TransfersManagedAddressGetCreate({ ...coinbase, authToken, symbol: 'USDC', networkId: BASE }),
  )
  await passed(
    api.v1TransfersManagedQuoteCreate({
      amountInFiat: 100,
      fiatCurrency: 'USD',
      symbol: 'USDC',
      networkId: BASE,
      toAddress: ADDRESS,
      brokerType: 'coinbase',
      feePercentage: 0.01,
    }),
  )
  const from = { fromAuthToken: authToken, fromType: coinbase.type }
  await passed(api.v1TransfersManagedConfigureCreate({ ...from, toAddresses, amountInFiat: 100 }))
  const transfer = { ...from, networkId: BASE, symbol: 'USDC', toAddress: ADDRESS, transactionId: 'order-1' }
  await passed(api.v1TransfersManagedPreviewCreate({ ...transfer, amount: 2_000_000 }))
  const { data } = await passed(api.v1TransfersManagedPreviewCreate({ ...transfer, amount: 10 }))
  const previewId = data.content?.previewResult?.previewId ?? ''
  await passed(api.v1TransfersManagedExecuteCreate({ ...from, previewId }))
  await passed(api.v1TransfersManagedExecuteCreate({ ...from, previewId, mfaCode: '000000' }))
  await passed(api.v1TransfersManagedExecuteCreate({ ...from, previewId, mfaCode: '123456' }))
  await passed(api.v1TransfersManagedUpdateCreate({ ...coinbase, authToken, transactionId: previewId }))
  await passed(
    api.v1TransfersManagedMeshList({
      ...{ Count: 10, Offset: 0, Id: previewId, ClientTransactionId: 'order-1', UserId: 'user-1' },
      ...{ IntegrationIds: [COINBASE], Statuses: ['pending'], MinAmountInFiat: 1, MaxAmountInFiat: 100 },
      ...{ OrderBy: 'amountInFiat', DescendingOrder: true, IsSandBox: true },
    }),
  )
  await passed(api.v1AccountDelete({ ...coinbase, authToken }))
}

async function passed<Answer extends { status: number; data: { message?: string | null } }>(
  call: Promise<Answer>,
): Promise<Answer> {
  const answer = await call
  if (answer.status === 200) return answer
  throw new Error(`The sandbox answered ${answer.status}: ${answer.data.message}`)
}

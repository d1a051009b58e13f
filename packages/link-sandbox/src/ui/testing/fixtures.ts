import type {
  LinkAsset,
  LinkConnected,
  LinkDelayed,
  LinkIntegration,
  LinkMfa,
  LinkPreview,
  LinkReturnAccount,
  LinkSession,
  LinkTransferFinished,
  LinkTransferIntent,
} from '../../link/contract'

export const anExchange: LinkIntegration = {
  id: 'int-alpha',
  name: 'Alpha Exchange',
  type: 'alphaExchange',
  category: 'exchange',
  monogram: 'A',
  color: '#0052ff',
  transfersSupported: true,
  login: 'credentials',
}

/** Logs in by a window of its own. */
export const anOAuthExchange: LinkIntegration = {
  ...anExchange,
  id: 'int-omega',
  name: 'Omega Exchange',
  type: 'omegaExchange',
  monogram: 'O',
  login: 'oauth',
}

const aBroker: LinkIntegration = {
  ...anExchange,
  id: 'int-beta',
  name: 'Beta Brókers',
  type: 'betaBrokers',
  category: 'broker',
  monogram: 'B',
}

const aWallet: LinkIntegration = {
  ...anExchange,
  id: 'int-gamma',
  name: 'Gamma Wallet',
  type: 'deFiWallet',
  category: 'wallet',
  monogram: 'G',
  transfersSupported: false,
}

export const polygon = {
  networkId: 'net-polygon',
  networkName: 'Polygon',
  toAddress: '0x1111222233334444555566667777888899990000',
  networkFee: 0.1,
  networkFeeInFiat: 0.1,
  minAmount: 1,
}

const ethereum = {
  ...polygon,
  networkId: 'net-ethereum',
  networkName: 'Ethereum',
  networkFee: 2.5,
  networkFeeInFiat: 2.5,
  minAmount: 5,
}

export const usdc: LinkAsset = {
  symbol: 'USDC',
  name: 'USD Coin',
  amount: 1000,
  amountInFiat: 1000,
  price: 1,
  networks: [ethereum, polygon],
}

export const eth: LinkAsset = {
  symbol: 'ETH',
  name: 'Ethereum',
  amount: 2,
  amountInFiat: 6400,
  price: 3200,
  networks: [{ ...ethereum, networkFee: 0.001, networkFeeInFiat: 3.2, minAmount: 0.01 }],
}

export const btc: LinkAsset = {
  symbol: 'BTC',
  name: 'Bitcoin',
  amount: 0.5,
  amountInFiat: 48000,
  price: 96000,
  networks: [],
  ineligibilityReason: 'symbolDoesNotMatch',
}

export const aDeposit: LinkTransferIntent = {
  type: 'deposit',
  destinations: [
    { networkId: 'net-polygon', networkName: 'Polygon', symbol: 'USDC', address: polygon.toAddress },
    { networkId: 'net-ethereum', networkName: 'Ethereum', symbol: 'USDC', address: polygon.toAddress },
    { networkId: 'net-ethereum', networkName: 'Ethereum', symbol: 'ETH', address: polygon.toAddress },
  ],
  clientTransactionId: 'order-1',
}

export const aSession: LinkSession = {
  sessionKey: 'fake-session-key',
  clientName: 'Acme',
  restrictMultipleAccounts: false,
  integrations: [anExchange, aBroker, aWallet],
  recentIntegrationIds: [],
  fiat: { currency: 'USD', rate: 1 },
}

export const theAccounts: LinkMfa['accounts'] = [
  { accountId: 'acc-1', accountName: 'Main', totalInFiat: 1000 },
  { accountId: 'acc-2', accountName: 'Savings', totalInFiat: 250.5 },
]

export const aConnect: LinkConnected = {
  step: 'connected',
  connectionKey: 'conn-1',
  accountName: 'Main',
  payload: {
    accountTokens: [
      {
        account: { accountId: 'acc-1', accountName: 'Main', meshAccountId: 'm-1', frontAccountId: 'm-1' },
        accessToken: 'fake-access-token',
        tokenId: 'fake-token-id',
      },
    ],
    brokerBrandInfo: { brokerLogo: '' },
    brokerType: 'alphaExchange',
    brokerName: 'Alpha Exchange',
  },
}

/** Access that comes later. */
export const aDelay: LinkDelayed = {
  step: 'delayed',
  hours: 24,
  payload: {
    refreshToken: 'fake-refresh-token',
    refreshTokenExpiresInSeconds: 2_678_400,
    brokerType: 'alphaExchange',
    brokerName: 'Alpha Exchange',
    brokerBrandInfo: { brokerLogo: '' },
  },
}

export const aSavedAccount: LinkReturnAccount = {
  connectionKey: 'conn-saved',
  integration: anExchange,
  accountId: 'acc-1',
  accountName: 'Main',
  needsLogin: false,
}

export const aPreview: LinkPreview = {
  previewId: 'preview-1',
  symbol: 'USDC',
  networkId: 'net-polygon',
  networkName: 'Polygon',
  toAddress: polygon.toAddress,
  amount: { amount: 100, inFiat: 100 },
  networkFee: { amount: 0.1, inFiat: 0.1 },
  institutionFee: { amount: 0, inFiat: 0 },
  clientFee: { amount: 0.5, inFiat: 0.5 },
  total: { amount: 100.6, inFiat: 100.6 },
  expiresInSeconds: 120,
  clientTransactionId: 'order-1',
}

export const aTransfer: LinkTransferFinished = {
  status: 'success',
  txId: 'tx-1',
  transferId: 'preview-1',
  txHash: '0xaaaabbbbccccddddeeeeffff0000111122223333',
  fromAddress: '0x9999888877776666555544443333222211110000',
  toAddress: polygon.toAddress,
  symbol: 'USDC',
  amount: 100,
  amountInFiat: 100,
  totalAmountInFiat: 100.6,
  networkId: 'net-polygon',
  networkName: 'Polygon',
  userId: 'user-1',
  clientTransactionId: 'order-1',
}

export const anAccessToken = {
  accessToken: 'fake-token-id',
  brokerType: 'alphaExchange',
  brokerName: '',
  accountId: '',
  accountName: '',
}

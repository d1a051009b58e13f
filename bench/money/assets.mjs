/** The assets of this run, and the integrator's address for each. The addresses are fake. */
export const ASSETS = [
  {
    symbol: 'USDC',
    networkId: 'aa883b03-120d-477c-a588-37c2afd3ca71',
    networkName: 'Base',
    address: '0xFAke000000000000000000000000000000000001',
  },
  {
    symbol: 'ETH',
    networkId: 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611',
    networkName: 'Ethereum',
    address: '0xFAke000000000000000000000000000000000002',
  },
  {
    symbol: 'SOL',
    networkId: '0291810a-5947-424d-9a59-e88bb33e999d',
    networkName: 'Solana',
    address: 'FakeSoLanaAddress111111111111111111111111111',
  },
]

/** An address that no session requested. */
export const OTHER_ADDRESS = '0xFAke00000000000000000000000000000000dEaD'

/** The values in each false report of a browser: they are recognised wherever they appear. */
export const LIE = {
  symbol: 'LIE',
  amount: 987654321,
  networkName: 'evil-net',
  toAddress: 'fake-address-of-a-liar',
  txHash: 'fake-hash-of-a-liar',
}

/** Fake secrets, for this run only. */
export const WEBHOOK_SECRET = 'fake-webhook-secret-of-the-proof'
export const CLIENT_ID = 'fake-client-id-of-the-proof'
export const CLIENT_SECRET = 'fake-client-secret-of-the-proof'

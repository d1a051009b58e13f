const DAY = 86_400

/** An institution or wallet that a user can connect. */
export interface Integration {
  id: string
  name: string
  /** Mesh's broker type. */
  type: string
  category: 'exchange' | 'broker' | 'wallet'
  /** One or two letters, ours: no institution's logo is used. */
  monogram: string
  /** Background of the white monogram, `#rrggbb`, at AA contrast. */
  color: string
  /** Mesh Managed Tokens: a lasting tokenId instead of access and refresh tokens. */
  managedTokens: boolean
  /** After this the login has to be repeated; absent for logins that last. */
  loginLifetimeSeconds?: number
  /** What the institution takes of an amount that leaves it, as a decimal ratio. */
  withdrawalFeeRatio: string
}

/** Coinbase's id is the one in Mesh's public examples; the other ids are the sandbox's own. */
export const INTEGRATIONS: readonly Integration[] = [
  {
    id: '47624467-e52e-4938-a41a-7926b6c27acf',
    name: 'Coinbase',
    type: 'coinbase',
    category: 'exchange',
    monogram: 'C',
    color: '#0052ff',
    managedTokens: true,
    withdrawalFeeRatio: '0',
  },
  {
    id: '9226e5c2-ebc3-4fdd-94f6-ed52cdce1420',
    name: 'Binance',
    type: 'binanceInternationalDirect',
    category: 'exchange',
    monogram: 'B',
    color: '#8a6100',
    managedTokens: true,
    loginLifetimeSeconds: 30 * DAY,
    withdrawalFeeRatio: '0.001',
  },
  {
    id: '1c2d7a3e-8f4b-4b1e-9d0a-5b7f3c1e2a61',
    name: 'Kraken',
    type: 'kraken',
    category: 'exchange',
    monogram: 'K',
    color: '#5841d8',
    managedTokens: false,
    loginLifetimeSeconds: DAY,
    withdrawalFeeRatio: '0',
  },
  {
    id: '2f6b9c14-3d5e-4a7c-8b21-6c0d4e9f7b32',
    name: 'Robinhood',
    type: 'robinhood',
    category: 'broker',
    monogram: 'R',
    color: '#067a00',
    managedTokens: false,
    loginLifetimeSeconds: DAY,
    withdrawalFeeRatio: '0',
  },
  {
    id: '3a8e0d57-6c41-4f92-a1b3-7d2c5e8f9043',
    name: 'Bybit',
    type: 'bybit',
    category: 'exchange',
    monogram: 'By',
    color: '#a34b00',
    managedTokens: false,
    loginLifetimeSeconds: DAY,
    withdrawalFeeRatio: '0.0005',
  },
  {
    id: '4b9f1e68-7d52-40a3-b2c4-8e3d6f9a0154',
    name: 'OKX',
    type: 'okx',
    category: 'exchange',
    monogram: 'OK',
    color: '#1c1c1e',
    managedTokens: false,
    loginLifetimeSeconds: DAY,
    withdrawalFeeRatio: '0',
  },
  {
    id: '5ca02f79-8e63-41b4-83d5-9f4e70ab1265',
    name: 'Gemini',
    type: 'gemini',
    category: 'exchange',
    monogram: 'G',
    color: '#00687a',
    managedTokens: false,
    loginLifetimeSeconds: DAY,
    withdrawalFeeRatio: '0',
  },
  {
    id: '6db1308a-9f74-42c5-94e6-a05f81bc2376',
    name: 'Uphold',
    type: 'uphold',
    category: 'exchange',
    monogram: 'U',
    color: '#2d7d46',
    managedTokens: true,
    withdrawalFeeRatio: '0',
  },
  {
    id: '7ec2419b-a085-43d6-a5f7-b16092cd3487',
    name: 'Crypto.com',
    type: 'cryptoCom',
    category: 'exchange',
    monogram: 'Cr',
    color: '#0b3a8c',
    managedTokens: false,
    loginLifetimeSeconds: DAY,
    withdrawalFeeRatio: '0',
  },
  {
    id: '8fd352ac-b196-44e7-b608-c271a3de4598',
    name: 'KuCoin',
    type: 'kuCoin',
    category: 'exchange',
    monogram: 'Ku',
    color: '#0a7d5f',
    managedTokens: false,
    loginLifetimeSeconds: DAY,
    withdrawalFeeRatio: '0.0005',
  },
  {
    id: '90e463bd-c2a7-45f8-8719-d382b4ef56a9',
    name: 'Bitstamp',
    type: 'bitstamp',
    category: 'exchange',
    monogram: 'Bs',
    color: '#1f7a33',
    managedTokens: false,
    loginLifetimeSeconds: DAY,
    withdrawalFeeRatio: '0',
  },
  {
    id: 'a1f574ce-d3b8-4609-982a-e493c5f067ba',
    name: 'eToro',
    type: 'etoro',
    category: 'broker',
    monogram: 'eT',
    color: '#2e7d32',
    managedTokens: false,
    loginLifetimeSeconds: DAY,
    withdrawalFeeRatio: '0',
  },
  {
    id: 'b20685df-e4c9-471a-a93b-f5a4d60178cb',
    name: 'MetaMask',
    type: 'deFiWallet',
    category: 'wallet',
    monogram: 'M',
    color: '#b04a00',
    managedTokens: false,
    withdrawalFeeRatio: '0',
  },
  {
    id: 'c31796e0-f5da-482b-ba4c-06b5e71289dc',
    name: 'Phantom',
    type: 'deFiWallet',
    category: 'wallet',
    monogram: 'P',
    color: '#5b4bb5',
    managedTokens: false,
    withdrawalFeeRatio: '0',
  },
  {
    id: 'd428a7f1-06eb-493c-bb5d-17c6f8239aed',
    name: 'Sandbox Wallet',
    type: 'deFiWallet',
    category: 'wallet',
    monogram: 'S',
    color: '#3f3d9e',
    managedTokens: false,
    withdrawalFeeRatio: '0',
  },
  {
    // Stands for any wallet of a browser that the catalog does not name.
    id: 'e539b802-17fc-4a4d-8c6e-28d7093a0bfe',
    name: 'Browser wallet',
    type: 'deFiWallet',
    category: 'wallet',
    monogram: 'W',
    color: '#4a4a57',
    managedTokens: false,
    withdrawalFeeRatio: '0',
  },
]

import { BROKERS } from './brokers'
import { EXCHANGES } from './exchanges'

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
  /** The login is a page of the institution's own, in a window of its own. Absent: user name and password in Link. */
  login?: 'oauth'
  /** The institution gives access only this long after the first login. */
  accessDelaySeconds?: number
  /** Assets can leave it by Link. Absent: they can. */
  isReadOnly?: true
  /** What the institution takes of an amount that leaves it, as a decimal ratio. */
  withdrawalFeeRatio: string
}

/** The catalog, the best known of each kind first. */
export const INTEGRATIONS: readonly Integration[] = [
  ...EXCHANGES,
  ...BROKERS,
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

import { BROKERS } from './brokers'
import { EXCHANGES } from './exchanges'
import type { Integration } from './integration'
import type { Network } from './networks'

/** The catalog: exchanges, brokers, wallets. The best known ones of each kind come first. */
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
    // Represents any browser wallet that the catalog does not list.
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

const byId = new Map(INTEGRATIONS.map((integration) => [integration.id, integration]))

/** The integration with this id (a UUID, in any case). Undefined when the catalog does not have it. */
export function findIntegration(id: string): Integration | undefined {
  return byId.get(id.toLowerCase())
}

/** Network families that a wallet can sign for, by its name. A wallet that is not listed signs for all. */
const WALLET_NETWORKS: Record<string, readonly Network['addressStyle'][]> = {
  MetaMask: ['evm'],
  Rainbow: ['evm'],
  Phantom: ['evm', 'solana', 'bitcoin'],
}

/** Whether a self-custody wallet can send over a network or sign for it. */
export function walletSupports(wallet: Pick<Integration, 'name'>, network: Network): boolean {
  return WALLET_NETWORKS[wallet.name]?.includes(network.addressStyle) ?? true
}

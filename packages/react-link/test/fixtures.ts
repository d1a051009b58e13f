import type { MeshConnection, MeshIntegration, MeshTransfer } from '../src/core/contract'
import { MeshLinkError } from '../src/core/errors/mesh-link-error'

/** A saved connection. */
export function aConnection(parts: Partial<MeshConnection> = {}): MeshConnection {
  return {
    id: 'connection-1',
    kind: 'managed',
    brokerType: 'coinbase',
    brokerName: 'Coinbase',
    accounts: [{ id: 'account-1', name: 'Main account' }],
    scope: 'write',
    status: 'active',
    canSkipLogin: true,
    brand: {},
    createdAt: '2026-01-02T10:00:00.000Z',
    updatedAt: '2026-01-02T10:00:00.000Z',
    ...parts,
  }
}

/** A transfer. */
export function aTransfer(parts: Partial<MeshTransfer> = {}): MeshTransfer {
  return {
    id: 'transfer-1',
    status: 'succeeded',
    symbol: 'USDC',
    amount: '25',
    amountInFiat: '25',
    networkName: 'Base',
    createdAt: '2026-01-02T10:00:00.000Z',
    updatedAt: '2026-01-02T10:00:00.000Z',
    ...parts,
  }
}

/** An institution of Mesh's catalog. */
export function anIntegration(parts: Partial<MeshIntegration> = {}): MeshIntegration {
  return {
    id: '47624467-e52e-4938-a41a-7926b6c27acf',
    name: 'Coinbase',
    brokerType: 'coinbase',
    categories: ['cryptoExchange'],
    canTransfer: true,
    isUp: true,
    ...parts,
  }
}

/** Why a session failed in which Link could not use the saved accounts. */
export const savedAccountsRejected = new MeshLinkError(
  'saved_accounts_rejected',
  'Link could not use your saved account. Try again, and log in once more.',
  { isRetryable: true },
)

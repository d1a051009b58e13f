import type { MeshConnection } from '../src/core/contract/connection'

/** A saved connection as the backend tells it. */
export function aConnection(parts: Partial<MeshConnection> = {}): MeshConnection {
  return {
    id: 'connection-1',
    kind: 'managed',
    brokerType: 'coinbase',
    brokerName: 'Coinbase',
    accounts: [{ id: 'account-1', name: 'Main account' }],
    scope: 'write',
    status: 'active',
    brand: {},
    createdAt: '2026-01-02T10:00:00.000Z',
    updatedAt: '2026-01-02T10:00:00.000Z',
    ...parts,
  }
}

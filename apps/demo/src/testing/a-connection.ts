import type { MeshConnection } from 'react-mesh-link'

/** Makes a connection for tests. */
export function aConnection(parts: Partial<MeshConnection> = {}): MeshConnection {
  return {
    id: 'connection-1',
    kind: 'managed',
    brokerType: 'coinbase',
    brokerName: 'Coinbase',
    accounts: [{ id: 'account-1', name: 'Primary' }],
    scope: 'write',
    status: 'active',
    canSkipLogin: true,
    brand: {},
    createdAt: '2026-03-10T12:00:00.000Z',
    updatedAt: '2026-03-10T12:00:00.000Z',
    ...parts,
  }
}

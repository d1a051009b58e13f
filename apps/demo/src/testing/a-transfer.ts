import type { MeshTransfer } from 'react-mesh-link'

/** Makes a transfer for tests. */
export function aTransfer(parts: Partial<MeshTransfer> = {}): MeshTransfer {
  return {
    id: 'transfer-1',
    status: 'pending',
    symbol: 'USDC',
    amount: '25',
    amountInFiat: '25',
    createdAt: '2026-03-10T12:00:00.000Z',
    updatedAt: '2026-03-10T12:00:00.000Z',
    ...parts,
  }
}

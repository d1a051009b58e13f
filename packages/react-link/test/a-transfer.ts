import type { MeshTransfer } from '../src/core/contract/transfer'

/** A transfer as the backend tells it. */
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

import type { MeshTransfer } from 'react-mesh-link'
import { formatAmount } from '../../format/format-amount'

/**
 * Describes what a transfer moves, as far as Mesh has said: "25 USDC" or "USDC". `undefined` when the asset is not known:
 * an amount without its asset means nothing.
 */
export function describeAsset({
  symbol,
  amount,
}: Pick<MeshTransfer, 'symbol' | 'amount'>): string | undefined {
  return symbol && amount !== undefined ? formatAmount(amount, symbol) : symbol
}

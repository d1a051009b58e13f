import type { MeshTransfer } from 'react-mesh-link'
import { formatAmount } from '../../format/format-amount'

/**
 * Says what a transfer moves, as far as it is known: "25 USDC", "USDC", or nothing. A number without its asset says
 * nothing.
 */
export function describeAsset({
  symbol,
  amount,
}: Pick<MeshTransfer, 'symbol' | 'amount'>): string | undefined {
  return symbol && amount !== undefined ? formatAmount(amount, symbol) : symbol
}

import { addressesFor } from '../manual/addresses-for'
import type { TransferRequest } from '../records'

const TYPES: ReadonlySet<TransferRequest['type']> = new Set(['deposit', 'onramp', 'fiatOnRamp'])

/** Whether the asset may be bought with a card and sent on from there. */
export function allowsBuy(transfer: TransferRequest): boolean {
  return TYPES.has(transfer.type) && addressesFor(transfer).length > 0
}

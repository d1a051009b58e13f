import type { TransferRequest } from '../records'
import { addressesFor } from './addresses-for'

/** Whether the addresses may be shown, to be sent to from any wallet: for a deposit, whose amount nobody has fixed. */
export function allowsManual(transfer: TransferRequest): boolean {
  return (
    transfer.type === 'deposit' && transfer.amountInFiat === undefined && addressesFor(transfer).length > 0
  )
}

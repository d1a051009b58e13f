import type { InstitutionAccount } from '../accounts-of'
import { hasFault } from '../faults/has-fault'
import type { Grant } from '../find-grant'
import { parseUnits } from '../money/parse-units'
import { valueInCents } from '../money/value-in-cents'
import type { TransferOffer } from '../offer-transfer'
import type { SandboxState } from '../state'

/** Whether an account lacks some of the asset but has the cash to buy the rest: Mesh's `requiresFunding`. */
export function canBeFunded(
  state: SandboxState,
  { asset, price, balance }: Pick<TransferOffer, 'asset' | 'price' | 'balance'>,
  account: InstitutionAccount,
  { connection }: Grant,
): boolean {
  const missing = price.total - balance
  if (missing <= 0n) return hasFault(state, 'funding-required', { username: connection.username })
  return valueInCents(missing, asset) <= (parseUnits(account.cash, 2) ?? 0n)
}

import type { FundingType } from '../records'
import type { Money } from './exchange'

/** A way to get what an account lacks. */
export interface FundingOption {
  /** The same in every answer about this account. */
  id: string
  type: FundingType
  name: string
  /** What it takes: cash or another coin. */
  sold: Money
  /** The most it can take, in minor units of `sold`. */
  available: bigint
  /** What the institution takes for it, as a decimal ratio. */
  feeRatio: string
  /** Of a payment method: the money comes from outside the account. */
  paymentMethodType?: string
}

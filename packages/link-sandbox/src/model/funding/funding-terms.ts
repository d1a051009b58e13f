import { balanceOf } from '../balance-of'
import type { Asset } from '../catalog/assets'
import { hasFault } from '../faults/has-fault'
import type { SessionRecord } from '../records'
import type { OpenAccount } from '../require-account'
import type { SandboxState } from '../state'
import { exchangeYield } from './exchange'
import type { FundingOption } from './funding-option'
import { fundingOptionsOf } from './funding-options-of'

/** How far an account's own balance goes in a session, and what may be added to it. */
export interface FundingTerms {
  /** Minor units of the asset that may be sent as they are. */
  usable: bigint
  /** Empty when the session allows none. */
  options: FundingOption[]
  /** The most that all options together can add. */
  addable: bigint
}

/**
 * The terms for one asset of an account. A buy (`onramp`) takes cash and payment methods only and leaves the balance
 * alone; so does the fault that forces funding, with every option.
 */
export function fundingTerms(
  state: SandboxState,
  session: SessionRecord,
  { connection, account }: Pick<OpenAccount, 'connection' | 'account'>,
  asset: Asset,
): FundingTerms {
  const { transfer } = session.request
  const isBuy = transfer?.type === 'onramp'
  const isForced = hasFault(state, 'funding-required', {
    session,
    username: connection.username,
    integrationId: connection.integrationId,
  })
  const isAllowed = isBuy || isForced || transfer?.fundingOptions?.enabled === true
  const where = { account, username: connection.username }
  const options = isAllowed ? fundingOptionsOf(state, where, asset, { moneyOnly: isBuy }) : []
  return {
    usable: isBuy || isForced ? 0n : balanceOf(state, account, asset),
    options,
    addable: options.reduce(
      (sum, option) => sum + exchangeYield(option.available, asset, option.sold, option.feeRatio),
      0n,
    ),
  }
}

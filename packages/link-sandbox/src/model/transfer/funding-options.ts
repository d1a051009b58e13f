import { balanceOf, cashOf, holdingsOf, type InstitutionAccount } from '../accounts'
import { type Asset, CASH } from '../catalog/assets'
import { paymentMethodsOf } from '../catalog/users'
import { hasFault } from '../faults/take-fault'
import { readUsername } from '../faults/username'
import { parseUnits, shareOf } from '../money'
import type { OpenAccount } from '../session/session'
import type { FundingType, SessionRecord } from '../state/records'
import type { SandboxState } from '../state/state'

const STABLE_COINS: ReadonlySet<string> = new Set(['USDC', 'USDT', 'PYUSD'])
const CASH_FEE_RATIO = '0.005'
const CONVERSION_FEE_RATIO = '0.01'

/** How this account could get an asset, the cheapest way first. */
function fundingOptionsOf(
  state: SandboxState,
  where: { account: InstitutionAccount; username: string },
  asset: Asset,
  which: { moneyOnly: boolean },
): FundingOption[] {
  const { account, username } = where
  const coins = holdingsOf(state, [account])
    .filter((holding) => holding.asset !== asset)
    .map(({ asset: sold, units }): FundingOption => {
      const isStable = STABLE_COINS.has(asset.symbol) && STABLE_COINS.has(sold.symbol)
      return {
        id: `convert-${sold.symbol}`,
        type: isStable ? 'stableCoinNoFeeConversion' : 'cryptocurrencyConversion',
        name: sold.name,
        sold,
        available: units,
        feeRatio: isStable ? '0' : CONVERSION_FEE_RATIO,
      }
    })
  const cash: FundingOption = {
    id: 'cash',
    type: 'buyingPowerPurchase',
    name: 'Cash',
    sold: CASH,
    available: cashOf(state, [account]),
    feeRatio: CASH_FEE_RATIO,
  }
  const methods = paymentMethodsOf(readUsername(username).user).map(
    (method, index): FundingOption => ({
      id: `payment-method-${index + 1}`,
      type: 'paymentMethodDepositUsage',
      name: method.name,
      sold: CASH,
      available: parseUnits(method.limit, CASH.decimals) ?? 0n,
      feeRatio: method.feeRatio,
      paymentMethodType: method.type,
    }),
  )
  return [...(which.moneyOnly ? [] : coins), cash, ...methods]
    .filter(({ available }) => available > 0n)
    .sort((a, b) => Number(a.feeRatio) - Number(b.feeRatio))
}

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

/** An asset or cash, as far as an exchange needs to know it. */
type Money = Pick<Asset, 'symbol' | 'decimals' | 'price'>

const SCALE = 1_000_000_000n

/** What `units` of `bought` cost in minor units of `sold`; every rounding is at the buyer's expense, by less than a unit. */
export function exchangeCost(
  units: bigint,
  bought: Money,
  sold: Money,
  feeRatio: string,
): { fee: bigint; total: bigint } {
  const [numerator, denominator] = rate(bought, sold)
  const base = (units * numerator + denominator - 1n) / denominator
  const fee = shareOf(base, feeRatio)
  return { fee, total: base + fee }
}

/** The most minor units of `bought` that `available` of `sold` pays for, fee and all. */
export function exchangeYield(available: bigint, bought: Money, sold: Money, feeRatio: string): bigint {
  if (available <= 0n) return 0n
  let base = (available * SCALE) / (SCALE + shareOf(SCALE, feeRatio))
  while (base > 0n && base + shareOf(base, feeRatio) > available) base -= 1n
  const [numerator, denominator] = rate(bought, sold)
  return (base * denominator) / numerator
}

/** Minor units of `sold` for one of `bought`, as a fraction. */
function rate(bought: Money, sold: Money): [bigint, bigint] {
  const price = (money: Money) => parseUnits(money.price, 2) ?? 1n
  return [price(bought) * 10n ** BigInt(sold.decimals), price(sold) * 10n ** BigInt(bought.decimals)]
}

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

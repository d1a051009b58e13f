import { balanceOf, cashOf, holdingsOf, type InstitutionAccount } from '../accounts'
import { type Asset, CASH } from '../catalog/assets'
import { paymentMethodsOf } from '../catalog/users'
import { hasFault } from '../faults/take-fault'
import { readUsername } from '../faults/username'
import { parseUnits, shareOf } from '../money'
import type { OpenAccount } from '../session/session'
import type { SessionRecord } from '../state/session-records'
import type { SandboxState } from '../state/state'
import type { FundingType } from '../state/transfer-records'

/** How much of an asset an account can send in a session, and how much can be added. */
export interface FundingTerms {
  /** The usable balance, in minor units. */
  usable: bigint
  /** Empty when the session does not allow funding. */
  options: FundingOption[]
  /** The most that all options together can add, in minor units. */
  addable: bigint
}

/**
 * The funding terms for one asset of an account. A buy (`onramp`) uses cash and payment methods only and does not touch
 * the asset's balance. The fault `funding-required` does not touch it either, but allows every option.
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

/** An option to get more of an asset. */
export interface FundingOption {
  /** Always the same for this account. */
  id: string
  type: FundingType
  name: string
  /** Cash or the coin to pay with. */
  sold: Money
  /** The most that can be paid, in minor units of `sold`. */
  available: bigint
  /** The institution's fee, as a decimal ratio. */
  feeRatio: string
  /** Payment methods only: their money comes from outside the account. */
  paymentMethodType?: string
}

/** The fields of an asset or of cash that an exchange needs. */
type Money = Pick<Asset, 'symbol' | 'decimals' | 'price'>

const STABLE_COINS: ReadonlySet<string> = new Set(['USDC', 'USDT', 'PYUSD'])
const CASH_FEE_RATIO = '0.005'
const CONVERSION_FEE_RATIO = '0.01'

/** The options to get more of an asset, cheapest first. */
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

const SCALE = 1_000_000_000n

/** The cost of `units` of `bought`, in minor units of `sold`. Fees and costs are rounded up to a whole unit. */
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

/** The most minor units of `bought` that can be paid with `available` of `sold`, fee included. */
export function exchangeYield(available: bigint, bought: Money, sold: Money, feeRatio: string): bigint {
  if (available <= 0n) return 0n
  let base = (available * SCALE) / (SCALE + shareOf(SCALE, feeRatio))
  while (base > 0n && base + shareOf(base, feeRatio) > available) base -= 1n
  const [numerator, denominator] = rate(bought, sold)
  return (base * denominator) / numerator
}

/** Minor units of `sold` per minor unit of `bought`, as numerator and denominator. */
function rate(bought: Money, sold: Money): [bigint, bigint] {
  const price = (money: Money) => parseUnits(money.price, 2) ?? 1n
  return [price(bought) * 10n ** BigInt(sold.decimals), price(sold) * 10n ** BigInt(bought.decimals)]
}

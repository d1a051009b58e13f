import type { InstitutionAccount } from '../accounts-of'
import { cashOf } from '../cash-of'
import type { Asset } from '../catalog/assets'
import { CASH } from '../catalog/cash'
import { paymentMethodsOf } from '../catalog/payment-methods'
import { readUsername } from '../faults/read-username'
import { holdingsOf } from '../holdings-of'
import { parseUnits } from '../money/parse-units'
import type { SandboxState } from '../state'
import type { FundingOption } from './funding-option'

const STABLE_COINS: ReadonlySet<string> = new Set(['USDC', 'USDT', 'PYUSD'])
const CASH_FEE_RATIO = '0.005'
const CONVERSION_FEE_RATIO = '0.01'

/** How this account could get an asset, the cheapest way first. */
export function fundingOptionsOf(
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
    available: cashOf(state, account),
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

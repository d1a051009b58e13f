import { useContext } from 'react'
import type { LinkFundingOption } from '../../link-api/contract-transfer'
import { FormatContext } from '../app/format-context'
import { CheckRow } from '../components/check-row'
import { percent } from '../format/percent'
import { texts } from '../texts/texts'
import { fundingName } from './funding-name'

/** One way to pay: what it has, what it costs, and what is taken of it now. */
export function FundingChoice({ option, onToggle }: { option: LinkFundingOption; onToggle: () => void }) {
  const format = useContext(FormatContext)
  const { type, symbol, part } = option
  const money = (amount: number) => (symbol === 'USD' ? format.fiat(amount) : format.asset(amount, symbol))
  const available =
    type === 'paymentMethodDepositUsage'
      ? texts.funding.limit(money(option.available))
      : texts.funding.available(money(option.available))
  return (
    <CheckRow
      title={fundingName(option)}
      subtitle={part ? texts.funding.uses(money(part.takes)) : available}
      trailing={option.feeRatio > 0 ? texts.funding.fee(percent(option.feeRatio)) : texts.funding.noFee}
      trailingHint={part && part.feeInFiat > 0 ? format.fiat(part.feeInFiat) : undefined}
      isChecked={part !== undefined}
      onToggle={onToggle}
    />
  )
}

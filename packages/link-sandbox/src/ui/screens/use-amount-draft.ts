import { useState } from 'react'
import { amountText } from '../format/amount-text'
import type { Format } from '../format/create-format'
import { parseAmount } from '../format/parse-amount'
import { roundDown } from '../format/round-down'

export interface AmountDraft {
  unit: 'asset' | 'fiat'
  text: string
  /** In the asset, whatever the unit of the text; undefined while the text is no amount. */
  amount: number | undefined
  type(text: string): void
  /** Sets the exact amount, e.g. the maximum, in the unit that is shown. */
  set(amount: number): void
  /** Shows the same amount in the other unit. */
  toggle(): void
}

const ASSET_DECIMALS = 8

/** What is being typed, in the asset or in money. The amount in the asset is kept beside the text: changing the unit loses nothing. */
export function useAmountDraft(priceInDollars: number, format: Format, initial?: number): AmountDraft {
  const { fiatDecimals, separators } = format
  const price = priceInDollars * format.fiatRate
  const [unit, setUnit] = useState<AmountDraft['unit']>('asset')
  const [text, setText] = useState(initial === undefined ? '' : inAsset(initial))
  const [amount, setAmount] = useState(initial)

  function inAsset(value: number): string {
    return amountText(value, ASSET_DECIMALS, separators.decimal)
  }

  function show(value: number, inUnit: AmountDraft['unit']) {
    setText(inUnit === 'asset' ? inAsset(value) : amountText(value * price, fiatDecimals, separators.decimal))
  }

  return {
    unit,
    text,
    amount,
    type(next) {
      setText(next)
      const parsed = parseAmount(next, separators)
      if (parsed === undefined) setAmount(undefined)
      else setAmount(roundDown(unit === 'asset' ? parsed : parsed / price))
    },
    set(value) {
      setAmount(value)
      show(value, unit)
    },
    toggle() {
      const other = unit === 'asset' ? 'fiat' : 'asset'
      setUnit(other)
      if (amount !== undefined) show(amount, other)
    },
  }
}

import type { LinkFiat } from '../../link-api/contract'
import { type Separators, separatorsOf } from './separators'
import { US_DOLLARS } from './us-dollars'

export interface Format {
  /** An amount of an asset with its symbol: `1,250.5 USDC`. */
  asset(amount: number, symbol: string): string
  /** A bare amount of an asset: `1,250.5`. */
  number(amount: number): string
  /** An amount of US dollars, converted to the currency that is shown: `$1,250.50`, `1.150,46 €`. */
  fiat(dollars: number): string
  /** ISO 4217 code of the currency that is shown. */
  fiatCurrency: string
  /** Units of it for one US dollar. */
  fiatRate: number
  /** Decimals of it: none for yen. */
  fiatDecimals: number
  /** How numbers are typed. */
  separators: Separators
}

const SMALLEST_UNIT = 1e-8

/** How numbers look in a language, and money in the currency that is shown. */
export function createFormat(language: string, { currency, rate }: LinkFiat = US_DOLLARS): Format {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 8 })
  const money = new Intl.NumberFormat(language, { style: 'currency', currency })
  const fiatDecimals = money.resolvedOptions().maximumFractionDigits ?? 2
  const smallestFiat = 10 ** -fiatDecimals

  function number(amount: number): string {
    return amount > 0 && amount < SMALLEST_UNIT ? `<${numbers.format(SMALLEST_UNIT)}` : numbers.format(amount)
  }

  return {
    number,
    asset: (amount, symbol) => `${number(amount)}\u00a0${symbol}`,
    fiat(dollars) {
      const amount = dollars * rate
      return amount > 0 && amount < smallestFiat ? `<${money.format(smallestFiat)}` : money.format(amount)
    },
    fiatCurrency: currency,
    fiatRate: rate,
    fiatDecimals,
    separators: separatorsOf(language),
  }
}

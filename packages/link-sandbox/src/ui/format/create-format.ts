export interface Format {
  /** An amount of an asset with its symbol: `1,250.5 USDC`. */
  asset(amount: number, symbol: string): string
  /** A bare amount of an asset: `1,250.5`. */
  number(amount: number): string
  /** An amount of money in the host's display currency: `$1,250.50`. */
  fiat(amount: number): string
  fiatCurrency: string
}

const SMALLEST_UNIT = 1e-8
const SMALLEST_FIAT = 0.01

export function createFormat(language: string, fiatCurrency: string): Format {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 8 })
  const money = new Intl.NumberFormat(language, { style: 'currency', currency: fiatCurrency })

  function number(amount: number): string {
    return amount > 0 && amount < SMALLEST_UNIT ? `<${numbers.format(SMALLEST_UNIT)}` : numbers.format(amount)
  }

  return {
    number,
    asset: (amount, symbol) => `${number(amount)}\u00a0${symbol}`,
    fiat: (amount) =>
      amount > 0 && amount < SMALLEST_FIAT ? `<${money.format(SMALLEST_FIAT)}` : money.format(amount),
    fiatCurrency,
  }
}

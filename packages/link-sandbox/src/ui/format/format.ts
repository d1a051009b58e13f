import { createContext } from 'react'
import type { LinkFiat } from '../../link/contract'
import { currentLanguage } from '../texts/texts'
import { type Separators, separatorsOf } from './parse-amount'

export interface Format {
  /** An amount of an asset with its symbol: `1,250.5 USDC`. */
  asset(amount: number, symbol: string): string
  /** An amount of an asset without its symbol: `1,250.5`. */
  number(amount: number): string
  /** An amount of US dollars, converted to the displayed currency: `$1,250.50`, `1.150,46 €`. */
  fiat(dollars: number): string
  /** ISO 4217 code of the displayed currency. */
  fiatCurrency: string
  /** Units of the displayed currency for one US dollar. */
  fiatRate: number
  /** Number of decimals of the displayed currency: 0 for yen. */
  fiatDecimals: number
  /** The separators of typed numbers. */
  separators: Separators
}

const SMALLEST_UNIT = 1e-8

/** Formats numbers by the language, and money in the given currency. */
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

/** A ratio as a percentage with at most two decimals: 0.005 is `0.5%`. */
export function percent(ratio: number): string {
  return new Intl.NumberFormat(currentLanguage(), { style: 'percent', maximumFractionDigits: 2 }).format(
    ratio,
  )
}

/** Amounts are entered and shown with at most eight decimals. */
const UNITS = 1e8

/** Rounds down to eight decimals, since a rounded maximum must not exceed the balance. */
export function roundDown(amount: number): number {
  // No rounding is needed here, and for a large amount the addition below would be lost.
  if (Number(amount.toFixed(8)) === amount) return amount
  // The small addition corrects binary errors such as 0.29 * 1e8 = 28999999.999999996.
  return Math.floor(amount * UNITS + 1e-4) / UNITS
}

/** Rounds money to cents. */
export function roundFiat(amount: number): number {
  return Math.round(amount * 100) / 100
}

/** Seconds as `0:45`. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Shortens an address to both ends, enough to compare by eye: `0x1234…abcd`. A short address stays whole. */
export function shortAddress(address: string): string {
  return address.length <= 14 ? address : `${address.slice(0, 6)}…${address.slice(-4)}`
}

export const US_DOLLARS: LinkFiat = { currency: 'USD', rate: 1 }

/** A number as text for the amount field: no grouping, no exponent, no trailing zeros. */
export function amountText(amount: number, decimals: number, separator = '.'): string {
  const text = amount.toFixed(decimals)
  return (decimals > 0 ? text.replace(/\.?0+$/, '') : text).replace('.', separator)
}

/** Colours of known assets. A white letter on each has a contrast of at least 4.5. */
const KNOWN: Record<string, string> = {
  BTC: '#a85b00',
  ETH: '#4b5bb5',
  POL: '#6d3bd1',
  PYUSD: '#0b4ea2',
  SOL: '#6b2fb3',
  USDC: '#1f5fbf',
  USDT: '#1b7a5c',
}

const OTHERS = ['#1f4fd8', '#0b6b41', '#8a3ffc', '#9f1853', '#005d5d', '#7a4a00', '#3b4252', '#a2191f']

/** The colour of an asset or a network. The same name always gives the same colour. */
export function assetColor(name: string): string {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + letter.charCodeAt(0)) % 9973
  return KNOWN[name] ?? OTHERS[sum % OTHERS.length] ?? '#3b4252'
}

/** The format of amounts, by the language and the currency in the page's address. */
export const FormatContext = createContext(createFormat('en-US'))

import { FIAT_RATES } from '../model/catalog/fiat-rates'
import type { LinkFiat } from './contract'

/** The currency that amounts are shown in; US dollars for one that the sandbox has no rate of. */
export function linkFiat(currency = 'USD'): LinkFiat {
  const code = currency.toUpperCase()
  const rate = Object.hasOwn(FIAT_RATES, code) ? FIAT_RATES[code] : undefined
  return rate === undefined ? { currency: 'USD', rate: 1 } : { currency: code, rate }
}

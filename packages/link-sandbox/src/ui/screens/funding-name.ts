import type { LinkFundingOption } from '../../link-api/contract-transfer'
import { texts } from '../texts/texts'

/** What a way to pay is called on the page. */
export function fundingName({ type, name }: Pick<LinkFundingOption, 'type' | 'name'>): string {
  switch (type) {
    case 'buyingPowerPurchase':
      return texts.funding.cash
    case 'cryptocurrencyConversion':
    case 'stableCoinNoFeeConversion':
      return texts.funding.convert(name)
    case 'existingCryptocurrencyBalance':
      return texts.funding.existing
    default:
      return name
  }
}

import type { LinkPreview } from '../../link-api/contract'
import type { LinkFundingPart } from '../../link-api/contract-transfer'

/** The parts of a preview's funding that something is done for, in their order; what is held already takes no step. */
export function fundingSteps({ funding = [] }: Pick<LinkPreview, 'funding'>): LinkFundingPart[] {
  return funding.filter(({ type }) => type !== 'existingCryptocurrencyBalance')
}

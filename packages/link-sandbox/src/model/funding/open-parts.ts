import type { FundingPart, PreviewRecord } from '../records'

/** The parts of a preview's funding that have to be carried out before it can be executed. */
export function openParts({ funding = [] }: Pick<PreviewRecord, 'funding'>): FundingPart[] {
  return funding.filter(({ type, isDone }) => type !== 'existingCryptocurrencyBalance' && !isDone)
}

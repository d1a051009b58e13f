import { unitsToNumber } from '../model/money/units-to-number'
import type { FundingPart } from '../model/records'
import type { LinkFundingPart } from './contract-transfer'

/** The Link UI's view of a part of a funding. @param decimals places of the transfer's asset */
export function linkFundingPart(part: FundingPart, decimals: number): LinkFundingPart {
  const { optionId, type, name, paymentMethodType, takes } = part
  return {
    optionId,
    type,
    name,
    ...(paymentMethodType !== undefined && { paymentMethodType }),
    brings: unitsToNumber(BigInt(part.brings), decimals),
    takes: unitsToNumber(BigInt(takes.units), takes.decimals),
    takesSymbol: takes.symbol,
    takesInFiat: unitsToNumber(BigInt(part.takesInCents), 2),
    fee: unitsToNumber(BigInt(part.fee), takes.decimals),
    feeInFiat: unitsToNumber(BigInt(part.feeInCents), 2),
  }
}

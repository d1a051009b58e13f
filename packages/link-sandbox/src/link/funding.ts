import { Hono } from 'hono'
import { z } from 'zod'
import { unitsToNumber, valueInCents } from '../model/money'
import type { FundingPart } from '../model/state/transfer-records'
import { fundTransfer, planSessionFunding, type SessionFunding } from '../model/transfer/funding'
import { readCommand, text } from './body'
import type { LinkContext, LinkEnv } from './context'
import type { LinkFund, LinkFunding, LinkFundingPart } from './contract'

const fundingBody = z.object({
  connectionKey: text,
  symbol: text,
  networkId: text,
  amount: z.union([z.number(), text]),
  chosen: z.array(text).max(50).optional(),
})

/** `POST /link-api/{clientId}/funding`: the options to pay for a transfer that the balance does not cover. */
export function fundingRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const query = await readCommand(c, fundingBody)
    return c.json(linkFunding(planSessionFunding(store.state, query, now())))
  })
}

function linkFunding({ offer: { asset }, options, plan }: SessionFunding): LinkFunding {
  const amountOf = (units: bigint) => unitsToNumber(units, asset.decimals)
  return {
    symbol: asset.symbol,
    needed: amountOf(plan.needed),
    neededInFiat: unitsToNumber(valueInCents(plan.needed, asset), 2),
    existing: amountOf(plan.existing),
    uncovered: amountOf(plan.uncovered),
    options: options.map(({ id, type, name, sold, available, feeRatio }) => {
      const part = plan.parts.find(({ optionId }) => optionId === id)
      return {
        id,
        type,
        name,
        symbol: sold.symbol,
        available: unitsToNumber(available, sold.decimals),
        availableInFiat: unitsToNumber(valueInCents(available, sold), 2),
        feeRatio: Number(feeRatio),
        ...(part && { part: linkFundingPart(part, asset.decimals) }),
      }
    }),
  }
}

const fundBody = z.object({ previewId: text, optionId: text })

/** `POST /link-api/{clientId}/fund`: carries out one part of a preview's funding. */
export function fundRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = await readCommand(c, fundBody)
    const answer: LinkFund = await store.run((state, context) => fundTransfer(state, command, context))
    return c.json(answer)
  })
}

/** A part of a funding, in the form of the contract. @param decimals decimal places of the transfer's asset */
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

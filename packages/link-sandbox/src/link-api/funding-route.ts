import { Hono } from 'hono'
import { z } from 'zod'
import { unitsToNumber } from '../model/money/units-to-number'
import { valueInCents } from '../model/money/value-in-cents'
import { planSessionFunding, type SessionFunding } from '../model/plan-session-funding'
import type { LinkFunding } from './contract-transfer'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { linkFundingPart } from './link-funding-part'
import { readLinkBody } from './read-link-body'

const text = z.string().max(256)
const body = z.object({
  connectionKey: text,
  symbol: text,
  networkId: text,
  amount: z.union([z.number(), text]),
  chosen: z.array(text).max(50).optional(),
})

/** `POST /link-api/{clientId}/funding`: how a transfer could be paid that the account can't pay alone. */
export function fundingRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const query = { ...(await readLinkBody(c, body)), sessionKey: c.get('sessionKey') }
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

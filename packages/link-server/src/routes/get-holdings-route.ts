import { readHoldings } from '../connections/read-holdings'
import type { RouteHandler } from './route-handler'

/** `GET /connections/:id/holdings`: balances, read with the stored token. */
export const getHoldingsRoute: RouteHandler = async (c) => {
  return c.json(await readHoldings(c.var.services, c.var.user.userKey, c.req.param('id') ?? ''))
}

import { Hono } from 'hono'
import { z } from 'zod'
import { findAsset } from '../model/catalog/find-asset'
import { arriveManualTransfer } from '../model/manual/arrive-manual-transfer'
import { openManualTransfer } from '../model/manual/open-manual-transfer'
import { unitsToNumber } from '../model/money/units-to-number'
import { Refusal } from '../model/refusal'
import type { LinkManualArrival, LinkManualTransfer } from './contract-transfer'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { readLinkBody } from './read-link-body'
import { transferFinished } from './transfer-finished'

const text = z.string().max(256)
const choice = z.object({ symbol: text, networkId: text })
const arrival = z.object({ id: text })

/** `/link-api/{clientId}/manual`: an address to send to from any wallet, and whether something has arrived there. */
export function manualRoute({ store, rules }: LinkContext) {
  return new Hono<LinkEnv>()
    .post('/', async (c) => {
      const command = { ...(await readLinkBody(c, choice)), sessionKey: c.get('sessionKey') }
      const { manualTransfer, route } = await store.run((state, given) =>
        openManualTransfer(state, command, given),
      )
      const decimals = findAsset(manualTransfer.symbol)?.decimals ?? 0
      const { address, addressTag, amount } = route.destination
      const answer: LinkManualTransfer = {
        id: manualTransfer.id,
        symbol: manualTransfer.symbol,
        networkId: route.network.id,
        networkName: route.network.name,
        toAddress: address,
        addressTag,
        minAmount: unitsToNumber(route.minAmount, decimals),
        amount,
      }
      return c.json(answer)
    })
    .get('/', (c) => {
      const manual = store.state.manualTransfers.get(c.req.query('id') ?? '')
      if (manual?.sessionKey !== c.get('sessionKey')) {
        throw new Refusal('invalid_request', 'Nothing is waited for here. Go back and choose again.')
      }
      const transfer = store.state.transfers.get(manual.transferId ?? '')
      const answer: LinkManualArrival = transfer
        ? { step: 'arrived', transfer: transferFinished(transfer) }
        : { step: 'waiting' }
      return c.json(answer)
    })
    .post('/arrive', async (c) => {
      const command = { ...(await readLinkBody(c, arrival)), sessionKey: c.get('sessionKey') }
      const transfer = await store.run((state, given) => arriveManualTransfer(state, command, rules, given))
      const answer: LinkManualArrival = { step: 'arrived', transfer: transferFinished(transfer) }
      return c.json(answer)
    })
}

import { Hono } from 'hono'
import { z } from 'zod'
import { findAsset } from '../model/catalog/assets'
import { unitsToNumber } from '../model/money'
import { requireSession } from '../model/session/session'
import { Refusal } from '../model/state/refusal'
import {
  addressesFor,
  allowsManual,
  arriveManualTransfer,
  openManualTransfer,
} from '../model/transfer/manual'
import { allowsBuy, executePurchase, largestPurchase, previewPurchase } from '../model/transfer/purchase'
import { readLinkBody, text } from './body'
import type { LinkContext, LinkEnv } from './context'
import type { LinkAssets, LinkBuy, LinkManualArrival, LinkManualTransfer } from './contract'
import { linkAssetRoutes, linkPreview, transferFinished } from './transfer'

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

/** `GET /link-api/{clientId}/addresses?method=manual|buy`: what may come from outside an account, and over which networks. */
export function addressesRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().get('/', (c) => {
    const { transfer } = requireSession(store.state, c.get('sessionKey'), now()).request
    const isBuy = c.req.query('method') === 'buy'
    if (!transfer || !(isBuy ? allowsBuy(transfer) : allowsManual(transfer))) {
      throw new Refusal('invalid_request', 'This is not offered here. Go back and choose another way.')
    }
    const answer: LinkAssets = {
      assets: addressesFor(transfer).map(({ asset, routes }) => ({
        symbol: asset.symbol,
        name: asset.name,
        amount: 0,
        amountInFiat: 0,
        price: Number(asset.price),
        networks: linkAssetRoutes(
          asset,
          routes.map((route) =>
            isBuy ? { ...route, largest: largestPurchase(asset, transfer, route) } : route,
          ),
        ),
      })),
    }
    return c.json(answer)
  })
}

const asked = z.object({ symbol: text, networkId: text, amount: z.union([z.number(), text]) })
const payment = z.object({ previewId: text, cardNumber: z.string().max(32) })

/** `/link-api/{clientId}/buy`: an asset bought with a sandbox card, priced and then paid. */
export function buyRoute({ store, now, rules }: LinkContext) {
  return new Hono<LinkEnv>()
    .post('/preview', async (c) => {
      const command = { ...(await readLinkBody(c, asked)), sessionKey: c.get('sessionKey') }
      const preview = await store.run((state, given) => previewPurchase(state, command, given))
      return c.json(linkPreview(preview, now()))
    })
    .post('/', async (c) => {
      const command = { ...(await readLinkBody(c, payment)), sessionKey: c.get('sessionKey') }
      const transfer = await store.run((state, given) => executePurchase(state, command, rules, given))
      const answer: LinkBuy = { step: 'executed', transfer: transferFinished(transfer) }
      return c.json(answer)
    })
}

import { Hono } from 'hono'
import { z } from 'zod'
import { decimalsOf } from '../model/catalog/assets'
import { unitsToNumber } from '../model/money'
import { requireSession } from '../model/session/session'
import { Refusal } from '../model/state/refusal'
import {
  addressesByAsset,
  allowsManual,
  openManualTransfer,
  receiveManualTransfer,
} from '../model/transfer/manual'
import { allowsBuy, executePurchase, largestPurchase, previewPurchase } from '../model/transfer/purchase'
import { readCommand, text } from './body'
import type { LinkContext, LinkEnv } from './context'
import type { LinkAssets, LinkBuy, LinkManualArrival, LinkManualTransfer } from './contract'
import { linkAssetRoutes, linkPreview, transferFinished } from './transfer'

const openBody = z.object({ symbol: text, networkId: text })
const arriveBody = z.object({ id: text })

/** `/link-api/{clientId}/manual`: an address to send to from any wallet, and whether the transfer has arrived. */
export function manualRoute({ store, rules }: LinkContext) {
  return new Hono<LinkEnv>()
    .post('/', async (c) => {
      const command = await readCommand(c, openBody)
      const { manualTransfer, route } = await store.run((state, context) =>
        openManualTransfer(state, command, context),
      )
      const decimals = decimalsOf(manualTransfer.symbol)
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
        throw new Refusal('invalid_request', 'No transfer is expected here. Go back and choose again.')
      }
      const transfer = store.state.transfers.get(manual.transferId ?? '')
      const answer: LinkManualArrival = transfer
        ? { step: 'arrived', transfer: transferFinished(transfer) }
        : { step: 'waiting' }
      return c.json(answer)
    })
    .post('/arrive', async (c) => {
      const command = await readCommand(c, arriveBody)
      const transfer = await store.run((state, context) =>
        receiveManualTransfer(state, command, rules, context),
      )
      const answer: LinkManualArrival = { step: 'arrived', transfer: transferFinished(transfer) }
      return c.json(answer)
    })
}

/** `GET /link-api/{clientId}/addresses?method=manual|buy`: the assets and networks for a transfer without an account. */
export function addressesRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().get('/', (c) => {
    const { transfer } = requireSession(store.state, c.get('sessionKey'), now()).request
    const isBuy = c.req.query('method') === 'buy'
    if (!transfer || !(isBuy ? allowsBuy(transfer) : allowsManual(transfer))) {
      throw new Refusal('invalid_request', 'This is not offered here. Go back and choose another way.')
    }
    const answer: LinkAssets = {
      assets: addressesByAsset(transfer).map(({ asset, routes }) => ({
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

const purchaseBody = z.object({ symbol: text, networkId: text, amount: z.union([z.number(), text]) })
const paymentBody = z.object({ previewId: text, cardNumber: z.string().max(32) })

/** `/link-api/{clientId}/buy`: prices and pays a purchase with a test card. */
export function buyRoute({ store, now, rules }: LinkContext) {
  return new Hono<LinkEnv>()
    .post('/preview', async (c) => {
      const command = await readCommand(c, purchaseBody)
      const preview = await store.run((state, context) => previewPurchase(state, command, context))
      return c.json(linkPreview(preview, now()))
    })
    .post('/', async (c) => {
      const command = await readCommand(c, paymentBody)
      const transfer = await store.run((state, context) => executePurchase(state, command, rules, context))
      const answer: LinkBuy = { step: 'executed', transfer: transferFinished(transfer) }
      return c.json(answer)
    })
}

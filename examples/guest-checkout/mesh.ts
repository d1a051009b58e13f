import { createMeshLinkHandler, defineIntents, meshLinkConfigFromEnv } from 'mesh-link-server'
import { z } from 'zod'
import { guestOf } from './guests'
import { bookOrder, createOrder, shopAddress } from './orders'

export const intents = defineIntents({
  checkout: {
    params: z.object({ item: z.enum(['mug', 'shirt']) }),
    linkToken: async ({ params, userId }) => {
      const { id, total } = await createOrder(userId, params.item)
      const toAddresses = [{ ...shopAddress, amount: total }]
      return {
        transferOptions: { transferType: 'payment', transactionId: id, toAddresses },
        data: { orderId: id, total },
      }
    },
  },
})

export const handler = createMeshLinkHandler({
  ...meshLinkConfigFromEnv(process.env),
  intents,
  authenticate: guestOf,
  // A fixed price: only a transfer that is exactly as requested pays the order.
  onTransferSettled: ({ transfer, asked }) =>
    bookOrder(transfer.transactionId, transfer.status === 'succeeded' && asked.verdict === 'matches'),
})
await handler.ready()

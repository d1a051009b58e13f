import { createMeshLinkHandler, defineIntents, guestSessions, meshLinkConfigFromEnv } from 'mesh-link-server'
import { z } from 'zod'
import { bookOrder, createOrder, shopAddress } from './orders'

/** A guest is a random id in a signed cookie, which comes with the first link token. */
export const guests = guestSessions({ secret: process.env.GUEST_SECRET ?? '' })

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
  authenticate: (request) => guests.authenticate(request),
  // A fixed price: only a transfer that is exactly as requested pays the order.
  onTransferSettled: ({ transfer, asked }) =>
    bookOrder(transfer.transactionId, transfer.status === 'succeeded' && asked.verdict === 'matches'),
})
await handler.ready()

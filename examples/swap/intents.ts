import { defineIntents, MeshLinkProblem } from 'mesh-link-server'
import { z } from 'zod'
import { findQuote } from './quotes'

export const intents = defineIntents({
  swap: {
    params: z.object({ quoteId: z.string() }),
    // The address comes from the desk's quote, never from the page, which only names the quote.
    linkToken: async ({ params }) => {
      const quote = await findQuote(params.quoteId)
      if (!quote) throw new MeshLinkProblem('quote_expired', 'This price has ended. Get a new one.')
      const { id: transactionId, networkId, rate, address, expiresAt } = quote
      return {
        transferOptions: { transactionId, toAddresses: [{ networkId, symbol: 'ETH', address }] },
        data: { quote: { rate, address, expiresAt } },
      }
    },
  },
})

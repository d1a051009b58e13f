import { z } from 'zod'
import { defineIntents } from '../intents/intents'

const ETHEREUM = 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611'

/** Intents like those of an integrator. */
export const testIntents = defineIntents({
  deposit: {
    params: z.object({ asset: z.enum(['USDC', 'ETH']), amount: z.number().positive().max(1000).optional() }),
    linkToken: ({ params }) => ({
      transferOptions: {
        transferType: 'deposit',
        toAddresses: [
          {
            networkId: ETHEREUM,
            symbol: params.asset,
            address: '0x00000000000000000000000000000000000FA4E0',
          },
        ],
        amountInFiat: params.amount,
      },
    }),
  },
  connect: { scope: 'read', linkToken: () => ({}) },
})

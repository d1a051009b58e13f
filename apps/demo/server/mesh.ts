import { defineIntents } from 'mesh-link-server'
import { z } from 'zod'
import { ASSETS } from '../common/assets'
import { toAddresses } from './deposit-addresses'
import { readDepositAddresses } from './read-deposit-addresses'

const depositParams = z.strictObject({ asset: z.enum(ASSETS).optional() }).optional()

/** The app's intents. Addresses and networks are chosen here, never in the browser. */
export const intents = defineIntents({
  /** Connects an account, to deposit from later. */
  connect: { linkToken: () => ({ restrictMultipleAccounts: true }) },

  /** Deposits an asset, from any account or a saved one. */
  deposit: {
    params: depositParams,
    linkToken: ({ params }) => ({
      restrictMultipleAccounts: true,
      transferOptions: {
        transferType: 'deposit',
        toAddresses: toAddresses(readDepositAddresses(process.env).addresses, params?.asset),
      },
    }),
  },
})

import { defineIntents, MeshLinkProblem } from 'mesh-link-server'
import { PRICE, shopAddress } from './shop'

export const intents = defineIntents({
  connect: { linkToken: () => ({ restrictMultipleAccounts: true }) },
  pay: {
    linkToken: async ({ connection, mesh }) => {
      if (!connection) throw new MeshLinkProblem('no_account', 'Choose an account to pay from.')
      const { id, brokerName } = connection
      const { cryptocurrencyPositions } = await mesh.withAccessToken(id, (account) => account.holdings())
      const { amount = 0 } = cryptocurrencyPositions?.find(({ symbol }) => symbol === 'USDC') ?? {}
      const tooLow = `${brokerName} has ${amount} USDC, and this costs ${PRICE}.`
      if (amount < PRICE) throw new MeshLinkProblem('balance_too_low', tooLow)
      return {
        transferOptions: { transferType: 'payment', toAddresses: [shopAddress] },
        data: { price: PRICE },
      }
    },
  },
})

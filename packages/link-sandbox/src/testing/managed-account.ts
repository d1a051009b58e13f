import type { BrokerType } from '@meshconnect/node-api'
import { COINBASE } from './known'
import { manualTime } from './manual-time'
import { startTestSandbox } from './start-test-sandbox'

/** A sandbox in which a user has connected an account for the integrator's server to send from. */
export async function managedAccount(
  options: { integrationId?: string; type?: string; username?: string; which?: 'first' | 'all' } = {},
) {
  const { integrationId = COINBASE, type = 'coinbase', username = 'Mesh', which = 'first' } = options
  const time = manualTime()
  const sandbox = await startTestSandbox({}, time)
  const connect = async (id: string, broker: string, as = 'Mesh', userId = 'user-1') => {
    const session = await sandbox.link(userId)
    const { payload } = await session.connectAs(id, as, which)
    return { authToken: payload.accountTokens[0]?.accessToken ?? '', type: broker as BrokerType }
  }
  const token = await connect(integrationId, type, username)
  return {
    ...sandbox,
    time,
    connect,
    token,
    from: { fromAuthToken: token.authToken, fromType: token.type },
    /** Balance of an asset in the token's accounts, from the API. */
    async balance(symbol: string, of = token) {
      const { data } = await sandbox.api.v1HoldingsGetCreate(of)
      return data.content?.cryptocurrencyPositions?.find((one) => one.symbol === symbol)?.amount ?? 0
    },
  }
}

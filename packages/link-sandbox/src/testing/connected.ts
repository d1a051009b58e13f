import { accountsOf } from '../model/accounts-of'
import { assetsForSession } from '../model/assets-for-session'
import { balanceOf } from '../model/balance-of'
import { findAsset } from '../model/catalog/find-asset'
import { executeTransfer } from '../model/execute-transfer'
import { formatUnits } from '../model/money/format-units'
import { previewTransfer } from '../model/preview-transfer'
import type { TransferRequest } from '../model/records'
import { BASE, COINBASE } from './known'
import { createWorld, deposit } from './world'

const RULES = { settleAfter: 4000, notify: true }
const USDC = { symbol: 'USDC', networkId: BASE }

interface Way {
  symbol: string
  networkId: string
  funding?: string[]
}

/** A world in which `user-1` has connected an account for a transfer. */
export function connected(
  change: Partial<TransferRequest> = {},
  integrationId = COINBASE,
  username = 'Mesh',
) {
  const world = createWorld()
  const sessionKey = world.session('user-1', { transfer: deposit(change) })
  const { connectionKey, connection } = world.connect(sessionKey, integrationId, username)
  const preview = (amount: number | string, what: Way = USDC) =>
    world.run((given) => previewTransfer(world.state, { sessionKey, connectionKey, amount, ...what }, given))
  const execute = (previewId: string, code?: string) =>
    world.run((given) => executeTransfer(world.state, { sessionKey, previewId, code }, RULES, given))
  const balance = (symbol: string) => {
    const [account] = accountsOf('client-1', integrationId, username)
    const asset = findAsset(symbol)
    if (!account || !asset) throw new Error('No such account or asset.')
    return formatUnits(balanceOf(world.state, account, asset), asset.decimals)
  }
  const assets = () => assetsForSession(world.state, { sessionKey, connectionKey }, world.now)
  return { world, sessionKey, connectionKey, connection, preview, execute, balance, assets }
}

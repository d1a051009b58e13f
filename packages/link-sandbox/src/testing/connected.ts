import { accountsOf, balanceOf } from '../model/accounts'
import { findAsset } from '../model/catalog/assets'
import { formatUnits } from '../model/money'
import type { TransferRequest } from '../model/state/link-request'
import { assetsForSession } from '../model/transfer/assets'
import { executeTransfer } from '../model/transfer/execute'
import { previewTransfer } from '../model/transfer/preview'
import { BASE, COINBASE } from './known'
import { createWorld, deposit } from './world'

const RULES = { settleAfter: 4000, notify: 'once' as const }
const USDC = { symbol: 'USDC', networkId: BASE }

interface Transfer {
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
  const preview = (amount: number | string, transfer: Transfer = USDC) =>
    world.run((context) =>
      previewTransfer(world.state, { sessionKey, connectionKey, amount, ...transfer }, context),
    )
  const execute = (previewId: string, code?: string) =>
    world.run((context) => executeTransfer(world.state, { sessionKey, previewId, code }, RULES, context))
  const balance = (symbol: string) => {
    const [account] = accountsOf('client-1', integrationId, username)
    const asset = findAsset(symbol)
    if (!account || !asset) throw new Error('No such account or asset.')
    return formatUnits(balanceOf(world.state, account, asset), asset.decimals)
  }
  const assets = () => assetsForSession(world.state, { sessionKey, connectionKey }, world.now)
  return { world, sessionKey, connectionKey, connection, preview, execute, balance, assets }
}

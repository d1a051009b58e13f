import type { LinkAsset, LinkTransferIntent } from '../../link-api/contract'
import type { Connection } from './connection'
import { fixedAmount } from './fixed-amount'
import { isEligible } from './is-eligible'
import type { Screen } from './screen'
import type { LinkNetwork } from './transfer-screen'

/** The step after the holdings are known: whatever leaves only one choice is not asked. */
export function stepAfterAssets(connection: Connection, assets: LinkAsset[]): Screen {
  const [first, ...others] = assets.filter(isEligible)
  if (!first) return { name: 'no-assets', connection, assets }
  return others.length > 0 ? { name: 'assets', connection, assets } : stepAfterAsset(connection, first)
}

export function stepAfterAsset(connection: Connection, asset: LinkAsset): Screen {
  const [first, ...others] = asset.networks
  if (!first || others.length > 0) return { name: 'network', connection, asset }
  return stepAfterNetwork(connection, asset, first)
}

export function stepAfterNetwork(connection: Connection, asset: LinkAsset, network: LinkNetwork): Screen {
  return connection.kind === 'manual'
    ? { name: 'manual', connection, asset, network, manual: null }
    : { name: 'amount', connection, asset, network }
}

/** With a fixed amount the amount screen only shows what is being prepared, and is never returned to. */
export function isAmountFixed(
  transfer: LinkTransferIntent | undefined,
  asset: LinkAsset,
  network: LinkNetwork,
): boolean {
  return fixedAmount(transfer, asset, network) !== undefined
}

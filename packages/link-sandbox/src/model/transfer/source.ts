import { createHash } from 'node:crypto'
import { accountsOf, balanceOf, type InstitutionAccount } from '../accounts'
import { type Asset, findAsset } from '../catalog/assets'
import { findNetwork, type Network } from '../catalog/networks'
import type { FaultPlace } from '../faults/take-fault'
import { parseUnits } from '../money'
import type { PreviewRecord, TransferDestination, TransferRequest } from '../state/records'
import type { SandboxState } from '../state/state'

/** Which of the accounts that a token opens an asset leaves from: the one that holds most of it, the first of equals. */
export function sourceAccount(
  state: SandboxState,
  accounts: readonly InstitutionAccount[],
  asset: Asset,
): InstitutionAccount | undefined {
  return accounts.reduce<InstitutionAccount | undefined>(
    (best, account) =>
      best && balanceOf(state, best, asset) >= balanceOf(state, account, asset) ? best : account,
    undefined,
  )
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

/** An address in the network's style for an exchange account. It is on no chain. */
export function sourceAddress(network: Network, accountId: string): string {
  const digest = createHash('sha512').update(`${network.id} ${accountId}`).digest()
  const spell = (alphabet: string, length: number) =>
    Array.from(digest.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('')
  if (network.addressStyle === 'solana') return spell(BASE58, 44)
  if (network.addressStyle === 'bitcoin') return `bc1q${spell(BECH32, 38)}`
  return `0x${digest.toString('hex').slice(0, 40)}`
}

/** A way for an asset to reach one of the integrator's addresses. */
export interface Route {
  network: Network
  destination: TransferDestination
  /** Minor units. */
  networkFee: bigint
  minAmount: bigint
}

/**
 * Where an asset can go in this transfer: the integrator's destinations that the asset's networks can reach. A wallet is on
 * the networks of its family only.
 */
export function routesFor(transfer: TransferRequest, asset: Asset, account?: InstitutionAccount): Route[] {
  const routes = new Map<string, Route>()
  for (const destination of transfer.destinations) {
    const network = findNetwork(destination.networkId)
    const terms = network && asset.networks[network.id]
    if (!terms || findAsset(destination.symbol) !== asset || routes.has(network.id)) continue
    if (account?.wallet && account.wallet.family !== network.addressStyle) continue
    const own = parseUnits(terms.minAmount, asset.decimals) ?? 0n
    const asked = parseUnits(destination.minAmount ?? 0, asset.decimals) ?? 0n
    routes.set(network.id, {
      network,
      destination,
      networkFee: parseUnits(terms.fee, asset.decimals) ?? 0n,
      minAmount: own > asked ? own : asked,
    })
  }
  return [...routes.values()]
}

/** Where the faults of a preview's transfer may show: in its session, for its login, at its institution. */
export function placeOfPreview(
  state: SandboxState,
  preview: Pick<PreviewRecord, 'sessionKey' | 'connectionId' | 'integrationId'>,
): FaultPlace {
  return {
    session: preview.sessionKey === undefined ? undefined : state.sessions.get(preview.sessionKey),
    username: state.connections.get(preview.connectionId)?.username,
    integrationId: preview.integrationId,
  }
}

/** The account that a preview takes from; undefined once it is not shared any more. */
export function accountOfPreview(
  state: SandboxState,
  preview: Pick<PreviewRecord, 'connectionId' | 'accountId'>,
): InstitutionAccount | undefined {
  const connection = state.connections.get(preview.connectionId)
  if (!connection?.accountIds.includes(preview.accountId)) return undefined
  return accountsOf(connection.clientId, connection.integrationId, connection.username).find(
    ({ accountId }) => accountId === preview.accountId,
  )
}

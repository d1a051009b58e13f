import { createHash } from 'node:crypto'
import { balanceOf, type InstitutionAccount } from '../accounts'
import { type Asset, findAsset } from '../catalog/assets'
import { findNetwork, type Network } from '../catalog/networks'
import { parseUnits } from '../money'
import type { TransferDestination, TransferRequest } from '../state/link-request'
import type { SandboxState } from '../state/state'

/** The account to send an asset from: the one with the highest balance, or the first of several with the same balance. */
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

/** A made-up deposit address of an account, in the form of the network's addresses. It exists on no blockchain. */
export function sourceAddress(network: Network, accountId: string): string {
  const digest = createHash('sha512').update(`${network.id} ${accountId}`).digest()
  const encode = (alphabet: string, length: number) =>
    Array.from(digest.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('')
  if (network.addressStyle === 'solana') return encode(BASE58, 44)
  if (network.addressStyle === 'bitcoin') return `bc1q${encode(BECH32, 38)}`
  return `0x${digest.toString('hex').slice(0, 40)}`
}

/** A network over which an asset can reach one of the integrator's addresses. */
export interface Route {
  network: Network
  destination: TransferDestination
  /** Minor units. */
  networkFee: bigint
  minAmount: bigint
}

/**
 * The routes of an asset to the integrator's addresses, one per network.
 *
 * @param account the account to send from; a wallet can use the networks of its address family only
 */
export function routesFor(transfer: TransferRequest, asset: Asset, account?: InstitutionAccount): Route[] {
  const routes = new Map<string, Route>()
  for (const destination of transfer.destinations) {
    const network = findNetwork(destination.networkId)
    const terms = network && asset.networks[network.id]
    if (!terms || findAsset(destination.symbol) !== asset || routes.has(network.id)) continue
    if (account?.wallet && account.wallet.family !== network.addressStyle) continue
    const institutionMinimum = parseUnits(terms.minAmount, asset.decimals) ?? 0n
    const integratorMinimum = parseUnits(destination.minAmount ?? 0, asset.decimals) ?? 0n
    routes.set(network.id, {
      network,
      destination,
      networkFee: parseUnits(terms.fee, asset.decimals) ?? 0n,
      minAmount: institutionMinimum > integratorMinimum ? institutionMinimum : integratorMinimum,
    })
  }
  return [...routes.values()]
}

import type { LinkIntegration } from '../../link/contract'
import type { WalletFamily } from '../../wallets/address'
import type { FoundWallet } from '../flow/flow-state'
import { walletOf } from '../flow/reduce-wallet'
import type { ParentApi } from './parent-api'

/** The SDK gives wallets 300 ms to announce themselves. */
const POLL_MS = 100
const MOST_POLLS = 30

/** A found wallet, and where in the lists of the parent it is by each family. */
export interface ListedWallet extends FoundWallet {
  place: Partial<Record<WalletFamily, number>>
}

/** Reads the wallets that the host's page has. */
export async function findWallets(parent: ParentApi): Promise<ListedWallet[]> {
  for (let poll = 0; poll < MOST_POLLS && !(await parent.eip6963WalletsReady); poll += 1) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  const wallets = new Map<string, ListedWallet>()
  function add(family: WalletFamily, place: number, found: Omit<FoundWallet, 'families'>) {
    const key = found.name.trim().toLowerCase()
    const before = wallets.get(key)
    // Two of the same name and family: the first one announced.
    if (before?.families.includes(family)) return
    wallets.set(key, {
      ...found,
      ...before,
      families: [...(before?.families ?? []), family],
      place: { ...before?.place, [family]: place },
    })
  }

  const evmCount = await parent.eip6963Wallets.length
  for (let place = 0; place < evmCount; place += 1) {
    const wallet = parent.eip6963Wallets[place]
    if (!wallet) break
    const [id, name, icon, rdns] = await Promise.all([wallet.uuid, wallet.name, wallet.icon, wallet.rdns])
    add('evm', place, { id, name, icon, rdns })
  }
  const solanaCount = await parent.walletStandardWallets.length
  for (let place = 0; place < solanaCount; place += 1) {
    const wallet = parent.walletStandardWallets[place]
    if (!wallet) break
    try {
      const [id, name, icon] = await Promise.all([wallet.uuid, wallet.name, wallet.adapter.icon])
      add('solana', place, { id, name, icon })
    } catch {
      // A wallet that Solana's adapters cannot use has none, and is of no use here either.
    }
  }
  return [...wallets.values()]
}

/** Stands in the catalog for every wallet that it does not name. */
const ANY_WALLET = 'Browser wallet'

/** The catalog with the wallets that were found first, each under its own name. */
export function withWallets(integrations: LinkIntegration[], wallets: FoundWallet[]): LinkIntegration[] {
  const any = integrations.find(({ name }) => name === ANY_WALLET)
  const named = integrations
    .filter((integration) => integration !== any)
    .map((integration) => {
      const isInstalled = integration.category === 'wallet' && walletOf(integration, wallets) !== undefined
      return isInstalled ? { ...integration, isInstalled } : integration
    })
  const known = new Set(
    named.flatMap((integration) => (integration.isInstalled ? walletOf(integration, wallets) : [])),
  )
  const others = any
    ? wallets
        .filter((wallet) => !known.has(wallet))
        .map(({ name }) => ({
          ...any,
          name,
          monogram: name.trim().slice(0, 1).toUpperCase(),
          isInstalled: true,
        }))
    : []
  const installed = [...named.filter(({ isInstalled }) => isInstalled), ...others]
  return [...installed, ...named.filter(({ isInstalled }) => !isInstalled)]
}

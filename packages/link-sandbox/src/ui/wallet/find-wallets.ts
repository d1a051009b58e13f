import type { LinkIntegration } from '../../link/contract'
import type { WalletFamily } from '../../wallets/address'
import type { FoundWallet } from '../flow/flow-state'
import { walletOf } from '../flow/reduce-wallet'
import type { ParentApi } from './parent-api'

/** Interval of the polling. The SDK gives wallets 300 ms to announce themselves. */
const POLL_MS = 100
const MAX_POLLS = 30

/** A found wallet, with its index in the parent's list of each family. */
export interface ListedWallet extends FoundWallet {
  indexes: Partial<Record<WalletFamily, number>>
}

/** Finds the wallets in the host page. */
export async function findWallets(parent: ParentApi): Promise<ListedWallet[]> {
  for (let poll = 0; poll < MAX_POLLS && !(await parent.eip6963WalletsReady); poll += 1) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  const wallets = new Map<string, ListedWallet>()
  function add(family: WalletFamily, index: number, found: Omit<FoundWallet, 'families'>) {
    const key = found.name.trim().toLowerCase()
    const before = wallets.get(key)
    // Of two wallets with the same name and family, the first one counts.
    if (before?.families.includes(family)) return
    wallets.set(key, {
      ...found,
      ...before,
      families: [...(before?.families ?? []), family],
      indexes: { ...before?.indexes, [family]: index },
    })
  }

  const evmCount = await parent.eip6963Wallets.length
  for (let index = 0; index < evmCount; index += 1) {
    const wallet = parent.eip6963Wallets[index]
    if (!wallet) break
    const [id, name, icon, rdns] = await Promise.all([wallet.uuid, wallet.name, wallet.icon, wallet.rdns])
    add('evm', index, { id, name, icon, rdns })
  }
  const solanaCount = await parent.walletStandardWallets.length
  for (let index = 0; index < solanaCount; index += 1) {
    const wallet = parent.walletStandardWallets[index]
    if (!wallet) break
    try {
      const [id, name, icon] = await Promise.all([wallet.uuid, wallet.name, wallet.adapter.icon])
      add('solana', index, { id, name, icon })
    } catch {
      // The wallet has no icon because Solana's wallet adapters do not support it. Link cannot use it either.
    }
  }
  return [...wallets.values()]
}

/** The catalog's entry for every wallet that has no entry of its own. */
const ANY_WALLET = 'Browser wallet'

/** The catalog with the found wallets at the top, each under its own name. */
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

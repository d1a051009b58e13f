import type { LinkIntegration } from '../../link-api/contract'
import type { FoundWallet } from './found-wallet'
import { walletOf } from './wallet-of'

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

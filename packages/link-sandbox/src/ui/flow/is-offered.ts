import type { LinkIntegration } from '../../link-api/contract'

/** Self-custody wallets are named in the catalog, but the sandbox has no way to connect them yet. */
export function isOffered({ category }: LinkIntegration): boolean {
  return category !== 'wallet'
}

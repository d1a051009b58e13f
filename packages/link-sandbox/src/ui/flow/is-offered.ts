import type { LinkIntegration } from '../../link-api/contract'

/** Whether it can be chosen: it answers, and the sandbox has a way to connect it. Self-custody wallets have none yet. */
export function isOffered({ category, isDown }: LinkIntegration): boolean {
  return category !== 'wallet' && !isDown
}

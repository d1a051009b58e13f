import type { LinkIntegration } from '../../link-api/contract'

/** Whether it can be chosen: it answers. */
export function isOffered({ isDown }: LinkIntegration): boolean {
  return !isDown
}

import type { LinkIntegration } from '../../link-api/contract'
import { shortAddress } from '../format/short-address'

/** An account as the page names it: a wallet's is an address, too long to be shown whole. */
export function accountLabel({ category }: LinkIntegration, name: string): string {
  return category === 'wallet' ? shortAddress(name) : name
}

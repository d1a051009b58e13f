import type { SandboxState } from '../state'
import { verificationsOf } from '../verifications-of'

/** The wallets that a user of a client has verified, the last first. */
export function verifiedAddresses(
  state: SandboxState,
  { clientId, userId }: { clientId: string; userId: string },
): string[] {
  return [...new Set(verificationsOf(state, { clientId, userId }).map(({ address }) => address))]
}

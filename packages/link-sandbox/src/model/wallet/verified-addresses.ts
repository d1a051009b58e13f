import type { SandboxState } from '../state'

/** The wallets that a user of a client has verified, in order. */
export function verifiedAddresses(state: SandboxState, user: { clientId: string; userId: string }): string[] {
  const own = [...state.walletVerifications.values()].filter(
    ({ clientId, userId }) => clientId === user.clientId && userId === user.userId,
  )
  return [...new Set(own.map(({ address }) => address))]
}

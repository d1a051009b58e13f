import type { WalletVerificationRecord } from './records'
import type { SandboxState } from './state'

/** The wallets that users of a client proved to own, the last first. */
export function verificationsOf(
  state: SandboxState,
  query: { clientId: string; userId?: string; address?: string },
): WalletVerificationRecord[] {
  const { clientId, userId, address } = query
  return [...state.walletVerifications.values()]
    .filter(
      (one) =>
        one.clientId === clientId &&
        (userId === undefined || one.userId === userId) &&
        (address === undefined || sameAddress(one.address, address)),
    )
    .reverse()
}

/** EVM addresses are the same in any case, others are not. */
function sameAddress(a: string, b: string): boolean {
  return a.startsWith('0x') ? a.toLowerCase() === b.toLowerCase() : a === b
}

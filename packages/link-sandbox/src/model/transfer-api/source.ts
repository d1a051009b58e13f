import { cashOf, type InstitutionAccount } from '../accounts'
import { type Grant, requireAccessGrant } from '../connect/grant'
import { hasFault } from '../faults/take-fault'
import { valueInCents } from '../money'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import type { TransferOffer } from '../transfer/offer'

/** The token of an account to send from or to. */
export interface TransferToken {
  token: string
  /** Mesh's broker type. */
  type: string
}

/** The grant of a token to send from, which needs write permission. Its login may have expired. */
export function transferSource(
  state: SandboxState,
  { clientId, from }: { clientId: string; from: TransferToken },
  now: number,
): Grant {
  return requireAccessGrant(state, { ...from, clientId, needs: 'write' }, now)
}

/** Like `transferSource`. Throws a refusal when the login has expired or the account is a wallet. */
export function liveSource(
  state: SandboxState,
  command: { clientId: string; from: TransferToken },
  now: number,
): Grant {
  const grant = transferSource(state, command, now)
  if (grant.needsLogin) throw new Refusal('token_unauthorized', 'Unauthorized token')
  if (grant.integration.category !== 'wallet') return grant
  const message = 'A self-custody wallet signs each transfer itself. Send from it in Link.'
  throw new Refusal('integration_unsupported', message)
}

/** Whether the balance is too low but the account's cash covers the rest: Mesh's `requiresFunding`. */
export function canBeFunded(
  state: SandboxState,
  { asset, price, balance }: Pick<TransferOffer, 'asset' | 'price' | 'balance'>,
  account: InstitutionAccount,
  { connection }: Grant,
): boolean {
  const missing = price.total - balance
  if (missing <= 0n) return hasFault(state, 'funding-required', { username: connection.username })
  return valueInCents(missing, asset) <= cashOf(state, [account])
}

/** Whether the institution requires an identity check (KYC) first. */
export function needsKyc(state: SandboxState, { connection }: Pick<Grant, 'connection'>): boolean {
  return hasFault(state, 'kyc-required', { username: connection.username })
}

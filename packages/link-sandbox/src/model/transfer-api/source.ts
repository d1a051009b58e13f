import { cashOf, type InstitutionAccount } from '../accounts'
import { type Grant, requireAccessGrant } from '../connect/grant'
import { hasFault } from '../faults/take-fault'
import { valueInCents } from '../money'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import type { TransferOffer } from '../transfer/offer'

/** What a token that assets leave from opens: it needs write permission. The institution may still want a new login. */
export function transferSource(
  state: SandboxState,
  { clientId, from }: { clientId: string; from: TransferToken },
  now: number,
): Grant {
  return requireAccessGrant(state, { ...from, clientId, needs: 'write' }, now)
}

/** What a token opens that assets can leave from now, or a refusal. */
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

/** A token that the integrator's server sends from, or to. */
export interface TransferToken {
  token: string
  /** Mesh's broker type. */
  type: string
}

/** Whether an account lacks some of the asset but has the cash to buy the rest: Mesh's `requiresFunding`. */
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

/** Whether the institution wants to know this person better before it sends anything. */
export function needsKyc(state: SandboxState, { connection }: Pick<Grant, 'connection'>): boolean {
  return hasFault(state, 'kyc-required', { username: connection.username })
}

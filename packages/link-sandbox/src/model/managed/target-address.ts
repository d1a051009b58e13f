import type { Network } from '../catalog/networks'
import type { Grant } from '../find-grant'
import { Refusal } from '../refusal'
import { requireAccessGrant } from '../require-access-grant'
import { sourceAddress } from '../source-address'
import type { SandboxState } from '../state'
import type { TransferToken } from './transfer-token'

/** Where a connected account takes deposits on a network. */
export function targetAddress(
  state: SandboxState,
  { clientId, to }: { clientId: string; to: TransferToken },
  network: Network,
  now: number,
): { address: string; toAccountId: string } {
  const grant = grantOf(state, { ...to, clientId }, now)
  const [account] = grant?.accounts ?? []
  if (account && !grant?.needsLogin && grant?.integration.category !== 'wallet') {
    return { address: sourceAddress(network, account.accountId), toAccountId: account.accountId }
  }
  throw new Refusal(
    'invalid_request',
    'The target account can’t be deposited to: its token is not valid, or its login has expired.',
    { meshError: 'WrongPreviewRequestInvalidToAuthToken' },
  )
}

function grantOf(state: SandboxState, command: Parameters<typeof requireAccessGrant>[1], now: number) {
  try {
    return requireAccessGrant(state, command, now)
  } catch (error) {
    if (error instanceof Refusal) return undefined as Grant | undefined
    throw error
  }
}

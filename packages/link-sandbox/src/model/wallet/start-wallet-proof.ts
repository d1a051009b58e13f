import { familyOfAddress } from '../../wallets/family-of-address'
import { normalAddress } from '../../wallets/normal-address'
import type { ConnectedAccounts } from '../connect-accounts'
import type { Decision } from '../decision'
import type { Given } from '../given'
import { LIFETIMES } from '../lifetimes'
import type { ChallengeRecord } from '../records'
import { Refusal } from '../refusal'
import { requireSession } from '../require-session'
import type { SandboxState } from '../state'
import { connectionOfWallet, connectWallet } from './connect-wallet'
import { isAskedWallet } from './is-asked-wallet'
import { requireWalletIntegration } from './require-wallet-integration'
import { walletProofMessage } from './wallet-proof-message'

/** A message to sign; or, for a wallet that this user proved earlier, the connection at once. */
export type WalletProof = { challengeKey: string; message: string } | { connected: ConnectedAccounts }

/** Begins the proof that a wallet is the person's own. */
export function startWalletProof(
  state: SandboxState,
  command: { sessionKey: string; integrationId: string; address: string },
  given: Given,
): Decision<WalletProof> {
  const session = requireSession(state, command.sessionKey, given.now)
  const integration = requireWalletIntegration(command.integrationId)
  const family = familyOfAddress(command.address)
  const address = family && normalAddress(family, command.address)
  if (!address)
    throw new Refusal('invalid_request', 'This is no address of a wallet. Choose another account.')

  const { verifyWallet } = session.request
  if (verifyWallet && !isAskedWallet(verifyWallet, address)) {
    throw new Refusal(
      'wallet_mismatch',
      'This is not the wallet that was asked for. Choose the right account.',
    )
  }
  const owner = { session, integration, address }
  const before = connectionOfWallet(state, owner)
  if (!verifyWallet && before && (before.loginExpiresAt ?? Number.POSITIVE_INFINITY) > given.now) {
    const { events, result } = connectWallet(state, owner, given)
    return { events, result: { connected: result } }
  }
  const challenge: ChallengeRecord = {
    key: given.newSecret(),
    sessionKey: session.key,
    integrationId: integration.id,
    username: address,
    isWallet: true,
    codePassed: false,
    expiresAt: given.now + LIFETIMES.challenge,
  }
  const message = verifyWallet?.message ?? walletProofMessage(address, challenge.key)
  return { events: [{ type: 'loginStarted', challenge }], result: { challengeKey: challenge.key, message } }
}

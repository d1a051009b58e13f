import { familyOfAddress } from '../../wallets/family-of-address'
import { isSignatureOf } from '../../wallets/is-signature-of'
import { findIntegration } from '../catalog/find-integration'
import type { ConnectedAccounts } from '../connect-accounts'
import type { Decision } from '../decision'
import type { Given } from '../given'
import type { WalletVerificationRecord } from '../records'
import { Refusal } from '../refusal'
import { requireSession } from '../require-session'
import { stableId } from '../stable-id'
import type { SandboxState } from '../state'
import { connectWallet } from './connect-wallet'
import { walletProofMessage } from './wallet-proof-message'

/** A wallet that was proved: connected, or recorded as verified when the session is for that. */
export type ProvedWallet = { connected: ConnectedAccounts } | { verification: WalletVerificationRecord }

/** Checks the signature that ends a proof; only the key of the address over the very message will do. */
export function proveWallet(
  state: SandboxState,
  command: { sessionKey: string; challengeKey: string; signature: string },
  given: Given,
): Decision<ProvedWallet> {
  const session = requireSession(state, command.sessionKey, given.now)
  const challenge = state.challenges.get(command.challengeKey)
  const integration = challenge && findIntegration(challenge.integrationId)
  const isLive =
    challenge?.isWallet && challenge.sessionKey === session.key && challenge.expiresAt > given.now
  if (!challenge || !isLive || !integration) {
    throw new Refusal('challenge_expired', 'This request to sign has expired. Connect the wallet again.')
  }
  const address = challenge.username
  const { verifyWallet } = session.request
  const message = verifyWallet?.message ?? walletProofMessage(address, challenge.key)
  const { signature } = command
  const family = familyOfAddress(address)
  if (!family || !isSignatureOf({ family, address, message, signature })) {
    throw new Refusal(
      'wrong_signature',
      `${integration.name} signed with another key or another text. Try again, or choose another wallet.`,
    )
  }
  if (!verifyWallet) {
    const owner = { session, integration, address, challengeKey: challenge.key }
    const { events, result } = connectWallet(state, owner, given)
    return { events, result: { connected: result } }
  }
  // A page may repeat a lost request: it is the same verification.
  const id = stableId('wallet verification', challenge.key)
  const done = state.walletVerifications.get(id)
  if (done) return { events: [], result: { verification: done } }
  const verification: WalletVerificationRecord = {
    id,
    clientId: session.clientId,
    userId: session.userId,
    address,
    networkId: verifyWallet.networkId,
    networkType: family,
    message,
    signature,
    verifiedAt: given.now,
  }
  return { events: [{ type: 'walletVerified', verification }], result: { verification } }
}

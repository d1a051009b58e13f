import { familyOfAddress, normalAddress } from '../../wallets/address'
import { CHAINS } from '../../wallets/chains'
import { isSignatureOf } from '../../wallets/signature'
import { findIntegration } from '../catalog/integrations'
import type { ConnectedAccounts } from '../connect/connect'
import { requireSession } from '../session/session'
import type { Decision, Given } from '../state/event'
import { stableId } from '../state/keys'
import { LIFETIMES } from '../state/limits'
import type { ChallengeRecord, WalletVerificationRecord, WalletVerificationRequest } from '../state/records'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import { connectionOfWallet, connectWallet, requireWalletIntegration } from './connect'

/** A wallet that was proved: connected, or recorded as verified when the session is for that. */
type ProvedWallet = { connected: ConnectedAccounts } | { verification: WalletVerificationRecord }

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

/** A message to sign; or, for a wallet that this user proved earlier, the connection at once. */
type WalletProof = { challengeKey: string; message: string } | { connected: ConnectedAccounts }

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

/** The text by whose signature a person proves that a wallet is theirs. It is one of a kind, so that no signature serves twice. */
function walletProofMessage(address: string, challengeKey: string): string {
  return [
    'Mesh Sandbox asks you to prove that this wallet is yours.',
    'Signing costs nothing and moves nothing.',
    '',
    `Address: ${address}`,
    // The key itself stays between page and server.
    `Nonce: ${stableId('wallet proof', challengeKey)}`,
  ].join('\n')
}

/** Whether a wallet is one that a verification asks for: of the right family, and among the addresses when there are any. */
function isAskedWallet(asked: WalletVerificationRequest, address: string): boolean {
  const family = familyOfAddress(address)
  const wanted = askedFamily(asked)
  if (!family || (wanted !== undefined && wanted !== family)) return false
  const addresses = asked.addresses.map((one) => normalAddress(family, one) ?? one)
  return addresses.length === 0 || addresses.includes(normalAddress(family, address) ?? address)
}

/** The family of networks by the id of a network or else by name; `unknown` is any. */
function askedFamily({ networkId, networkType }: WalletVerificationRequest): string | undefined {
  if (networkType && networkType !== 'unknown') return networkType
  return networkId === undefined ? undefined : CHAINS.get(networkId.toLowerCase())?.family
}

/** The wallets that a user of a client has verified, the last first. */
export function verifiedAddresses(
  state: SandboxState,
  { clientId, userId }: { clientId: string; userId: string },
): string[] {
  return [...new Set(verificationsOf(state, { clientId, userId }).map(({ address }) => address))]
}

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

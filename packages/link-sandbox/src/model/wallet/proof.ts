import { familyOfAddress, normalAddress } from '../../wallets/address'
import { CHAINS } from '../../wallets/chains'
import { isSignatureOf } from '../../wallets/signature'
import { findIntegration } from '../catalog/integrations'
import type { ConnectedAccounts } from '../connect/connect'
import { requireSession } from '../session/session'
import type { Decision, DecisionContext } from '../state/event'
import { stableId } from '../state/keys'
import { LIFETIMES } from '../state/limits'
import type { WalletVerificationRequest } from '../state/link-request'
import { Refusal } from '../state/refusal'
import type { ChallengeRecord, WalletVerificationRecord } from '../state/session-records'
import type { SandboxState } from '../state/state'
import { connectionOfWallet, connectWallet, requireWalletIntegration } from './connect'

/** A message to sign, or the connection itself for a wallet that this user proved earlier. */
type WalletProof = { challengeKey: string; message: string } | { connected: ConnectedAccounts }

/** Starts the proof that the user owns a wallet. */
export function startWalletProof(
  state: SandboxState,
  command: { sessionKey: string; integrationId: string; address: string },
  context: DecisionContext,
): Decision<WalletProof> {
  const session = requireSession(state, command.sessionKey, context.now)
  const integration = requireWalletIntegration(command.integrationId)
  const family = familyOfAddress(command.address)
  const address = family && normalAddress(family, command.address)
  if (!address) throw new Refusal('invalid_request', 'This is not a wallet address. Choose another account.')

  const { verifyWallet } = session.request
  if (verifyWallet && !isRequestedWallet(verifyWallet, address)) {
    throw new Refusal(
      'wallet_mismatch',
      'This is not the wallet that was asked for. Choose the right account.',
    )
  }
  const owner = { session, integration, address }
  const existing = connectionOfWallet(state, owner)
  if (!verifyWallet && existing && (existing.loginExpiresAt ?? Number.POSITIVE_INFINITY) > context.now) {
    const { events, result } = connectWallet(state, owner, context)
    return { events, result: { connected: result } }
  }
  const challenge: ChallengeRecord = {
    key: context.newSecret(),
    sessionKey: session.key,
    integrationId: integration.id,
    username: address,
    isWallet: true,
    codePassed: false,
    expiresAt: context.now + LIFETIMES.challenge,
  }
  const message = verifyWallet?.message ?? walletProofMessage(address, challenge.key)
  return { events: [{ type: 'loginStarted', challenge }], result: { challengeKey: challenge.key, message } }
}

/** The result of a proof: a connection, or a verification when the session is for verification. */
type ProvedWallet = { connected: ConnectedAccounts } | { verification: WalletVerificationRecord }

/** Checks the signature. It must be made with the key of the address, over exactly the message that was sent. */
export function proveWallet(
  state: SandboxState,
  command: { sessionKey: string; challengeKey: string; signature: string },
  context: DecisionContext,
): Decision<ProvedWallet> {
  const session = requireSession(state, command.sessionKey, context.now)
  const challenge = state.challenges.get(command.challengeKey)
  const integration = challenge && findIntegration(challenge.integrationId)
  const isLive =
    challenge?.isWallet && challenge.sessionKey === session.key && challenge.expiresAt > context.now
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
    const { events, result } = connectWallet(state, owner, context)
    return { events, result: { connected: result } }
  }
  // The page can repeat a request whose answer was lost: it gets the same verification.
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
    verifiedAt: context.now,
  }
  return { events: [{ type: 'walletVerified', verification }], result: { verification } }
}

/** The text to sign. Different for every proof, so that a signature can't be used twice. */
function walletProofMessage(address: string, challengeKey: string): string {
  return [
    'Mesh Sandbox asks you to prove that this wallet is yours.',
    'Signing costs nothing and moves nothing.',
    '',
    `Address: ${address}`,
    // A hash: the challenge key itself must not leave the page.
    `Nonce: ${stableId('wallet proof', challengeKey)}`,
  ].join('\n')
}

/** Whether an address meets a verification request: the right family, and one of the requested addresses. */
function isRequestedWallet(request: WalletVerificationRequest, address: string): boolean {
  const family = familyOfAddress(address)
  const wanted = requestedFamily(request)
  if (!family || (wanted !== undefined && wanted !== family)) return false
  const addresses = request.addresses.map((requested) => normalAddress(family, requested) ?? requested)
  return addresses.length === 0 || addresses.includes(normalAddress(family, address) ?? address)
}

/** The network family that a verification requests. `unknown` means any family. */
function requestedFamily({ networkId, networkType }: WalletVerificationRequest): string | undefined {
  if (networkType && networkType !== 'unknown') return networkType
  return networkId === undefined ? undefined : CHAINS.get(networkId.toLowerCase())?.family
}

/** The addresses that a user has verified, latest first. */
export function verifiedAddresses(
  state: SandboxState,
  { clientId, userId }: { clientId: string; userId: string },
): string[] {
  return [...new Set(verificationsOf(state, { clientId, userId }).map(({ address }) => address))]
}

/** The wallet verifications of a client, latest first. */
export function verificationsOf(
  state: SandboxState,
  query: { clientId: string; userId?: string; address?: string },
): WalletVerificationRecord[] {
  const { clientId, userId, address } = query
  return [...state.walletVerifications.values()]
    .filter(
      (verification) =>
        verification.clientId === clientId &&
        (userId === undefined || verification.userId === userId) &&
        (address === undefined || isSameAddress(verification.address, address)),
    )
    .reverse()
}

/** EVM addresses are equal in any case, others are not. */
function isSameAddress(a: string, b: string): boolean {
  return a.startsWith('0x') ? a.toLowerCase() === b.toLowerCase() : a === b
}

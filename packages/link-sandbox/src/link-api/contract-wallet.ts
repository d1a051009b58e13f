import type { WalletFamily } from '../wallets/wallet-family'
import type { WalletRequest } from '../wallets/wallet-request'
import type { LinkConnected } from './contract'

/**
 * The part of the contract about self-custody wallets. The page reaches them through the Web SDK's bridge; the server says
 * what to sign and checks what was signed.
 */

/** The wallet that a session has to prove. */
export interface LinkWalletVerification {
  message: string
  /** Only these count; empty: any. */
  addresses: string[]
  /** Absent: either family. */
  family?: WalletFamily
  /** The network asked for, when it is one of the sandbox's. */
  networkName?: string
  /** Where an EVM wallet has to be, as EIP-155 id in hex and by name. */
  chain?: { id: string; name: string }
}

/** What the wallet is asked to send, by `LinkExecute`. */
export type LinkWalletRequest = WalletRequest

/** `POST /link-api/{clientId}/wallet/challenge` `{ integrationId, address }`: what to sign, or the connection at once for a wallet proved earlier. */
export type LinkWalletChallenge =
  | { step: 'sign'; challengeKey: string; message: string }
  | { step: 'connected'; connection: LinkConnected }

/** `POST /link-api/{clientId}/wallet/proof` `{ challengeKey, signature }`. */
export type LinkWalletProof =
  | { step: 'connected'; connection: LinkConnected }
  | { step: 'verified'; payload: LinkWalletSigned }

/** Payload of `walletMessageSigned`, as the Web SDK's. */
export interface LinkWalletSigned {
  /** The signature as the wallet gave it. */
  signedMessageHash: string
  message: string
  address: string
  /** Epoch ms. */
  timeStamp: number
  isVerified: boolean
  /** All that this user has verified. */
  verifiedAddresses: string[]
}

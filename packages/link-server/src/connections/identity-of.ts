import type { MeshScope } from 'react-mesh-link/contract'
import { keyedHash } from '../crypto/keyed-hash'
import type { ConnectionDraft } from './connection-draft'

/** How a connection is found again without its token in clear. */
export interface ConnectionIdentity {
  /** One row each. A tokenId belongs to one user of all; anything else is told apart by user. */
  identityHash: string
  /** Of the token itself, to see that no other user holds it. */
  tokenHash: string
}

/** Hashes what makes a connection the same one as before. */
export function identityOf(
  { tokens, brokerType, brokerName, accounts }: ConnectionDraft,
  { key, userKey, scope }: { key: Uint8Array; userKey: string; scope: MeshScope },
): ConnectionIdentity {
  if (tokens.kind === 'managed') {
    const hash = keyedHash(key, 'tokenId', tokens.tokenId)
    return { identityHash: hash, tokenHash: hash }
  }
  const type = brokerType.toLowerCase()
  if (tokens.kind === 'delayed') {
    return {
      identityHash: keyedHash(key, 'delayed', userKey, type, scope),
      tokenHash: keyedHash(key, 'refreshToken', tokens.refreshToken),
    }
  }
  // All wallets share one broker type; their name tells MetaMask from Phantom.
  const broker = tokens.kind === 'wallet' ? `${type}/${brokerName.toLowerCase()}` : type
  return {
    identityHash: keyedHash(key, 'account', userKey, broker, accounts[0]?.id ?? '', scope),
    tokenHash: keyedHash(key, 'accessToken', tokens.accessToken),
  }
}

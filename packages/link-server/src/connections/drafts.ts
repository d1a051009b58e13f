import type {
  LinkAccessTokenPayload,
  LinkAccountToken,
  LinkConnectedPayload,
  MeshBrand,
  MeshConnectionAccount,
  MeshScope,
} from 'react-mesh-link/contract'
import { keyedHash } from '../crypto/keyring'
import { authTokenOf, type StoredTokens } from './stored-tokens'

/** A connection from Link's payload that is not saved yet. Secret. */
export interface ConnectionDraft {
  tokens: StoredTokens
  /** Every token that gives access to the account, from any field, stored or not. */
  secrets: Set<string>
  brokerType: string
  brokerName: string
  accounts: MeshConnectionAccount[]
  brand: MeshBrand
}

const WALLET_TYPES = new Set(['defiwallet', 'cryptocurrencyaddress', 'cryptocurrencywallet'])

/**
 * Turns Link's payload into connections: one for each tokenId, with all its accounts; one for each account without a
 * tokenId; one for a delayed authentication.
 */
export function toDrafts({ accessToken, delayedAuth }: LinkConnectedPayload): ConnectionDraft[] {
  if (delayedAuth) {
    const { brokerType, brokerName, brokerBrandInfo, refreshToken } = delayedAuth
    return [
      {
        tokens: { kind: 'delayed', refreshToken },
        secrets: new Set([refreshToken]),
        brokerType,
        brokerName,
        accounts: [],
        brand: toBrand(brokerBrandInfo),
      },
    ]
  }
  if (!accessToken) return []

  const drafts: ConnectionDraft[] = []
  const managed = new Map<string, ConnectionDraft>()
  for (const token of accessToken.accountTokens) {
    const { brokerType, brokerName, brokerBrandInfo } = accessToken
    const { accountId: id, accountName: name } = token.account
    let draft = token.tokenId ? managed.get(token.tokenId) : undefined
    if (!draft) {
      draft = {
        tokens: tokensOf(token, accessToken),
        secrets: new Set(),
        brokerType,
        brokerName,
        accounts: [],
        brand: toBrand(brokerBrandInfo),
      }
      drafts.push(draft)
      if (token.tokenId) managed.set(token.tokenId, draft)
    }
    if (!draft.accounts.some((account) => account.id === id)) draft.accounts.push({ id, name })
    for (const secret of [token.tokenId, token.accessToken, token.refreshToken]) {
      if (secret) draft.secrets.add(secret)
    }
  }
  return drafts
}

function tokensOf(
  { tokenId, accessToken, refreshToken }: LinkAccountToken,
  { brokerType }: LinkAccessTokenPayload,
): StoredTokens {
  if (tokenId) return { kind: 'managed', tokenId }
  const kind = WALLET_TYPES.has(brokerType.toLowerCase()) ? 'wallet' : 'unmanaged'
  return { kind, accessToken, ...(refreshToken && { refreshToken }) }
}

const BRAND_KEYS = ['logoLightUrl', 'logoDarkUrl', 'iconLightUrl', 'iconDarkUrl'] as const

/** Keeps only http(s) picture URLs, because they come from the browser. */
function toBrand(info: LinkAccessTokenPayload['brokerBrandInfo']): MeshBrand {
  const brand: MeshBrand = {}
  for (const key of BRAND_KEYS) {
    const url = info?.[key]
    if (url && /^https?:\/\//i.test(url) && URL.canParse(url)) brand[key] = url
  }
  return brand
}

/** A draft with the hashes that identify it. Secret. */
export interface HashedDraft extends ConnectionDraft {
  /** Hash of the stored token. */
  tokenHash: string
  /** Hashes of all `secrets`. */
  secretHashes: string[]
  /** Identity hash by scope. With a tokenId, both are the same. */
  identityHashes: Record<MeshScope, string>
}

/** Adds the hashes to a draft. */
export function hashDraft(key: Uint8Array, userKey: string, draft: ConnectionDraft): HashedDraft {
  return {
    ...draft,
    tokenHash: storedTokenHash(key, draft.tokens),
    secretHashes: [...draft.secrets].map((secret) => tokenHash(key, secret)),
    identityHashes: {
      read: identityHash(key, userKey, draft, 'read'),
      write: identityHash(key, userKey, draft, 'write'),
    },
  }
}

/** The hash of the token that a connection stores. */
export function storedTokenHash(key: Uint8Array, tokens: StoredTokens): string {
  return tokenHash(key, tokens.kind === 'delayed' ? tokens.refreshToken : authTokenOf(tokens))
}

/** The same token has the same hash in every field. */
function tokenHash(key: Uint8Array, secret: string): string {
  return keyedHash(key, 'token', secret)
}

/**
 * Hashes what identifies a connection of a user: the tokenId, for any scope; or broker, account and scope when there
 * is no tokenId.
 */
function identityHash(
  key: Uint8Array,
  userKey: string,
  { tokens, brokerType, brokerName, accounts }: ConnectionDraft,
  scope: MeshScope,
): string {
  if (tokens.kind === 'managed') return keyedHash(key, 'managed', userKey, tokens.tokenId)
  const type = brokerType.toLowerCase()
  if (tokens.kind === 'delayed') return keyedHash(key, 'delayed', userKey, type, scope)
  // All wallets share one broker type, so the name tells MetaMask from Phantom.
  const broker = tokens.kind === 'wallet' ? `${type}/${brokerName.toLowerCase()}` : type
  return keyedHash(key, 'account', userKey, broker, accounts[0]?.id ?? '', scope)
}

import type { LinkPlatform, MeshBrand, MeshConnectionAccount, MeshScope } from 'react-mesh-link/contract'
import { keyedHash } from '../crypto/keyring'
import type { CheckedPayload } from '../schemas/link-payload'
import { authTokenOf, type StoredTokens } from './stored-tokens'

/** A connection from Link's payload that is not saved yet. Secret. */
export interface ConnectionDraft {
  tokens: StoredTokens
  /** The tokenId is really the access token, because the SDK gives no tokenId. At a first connection they are equal. */
  isTokenIdAssumed: boolean
  /** Every token that gives access to the account, from any field, stored or not. */
  secrets: Set<string>
  brokerType: string
  brokerName: string
  accounts: MeshConnectionAccount[]
  brand: MeshBrand
  /** Lifetime of the access token. `undefined` when it is not known. */
  accessSeconds: number | undefined
  /** Lifetime of the refresh token. `undefined` when it is not known. */
  refreshSeconds: number | undefined
}

/** SDKs whose objects have no tokenId, even when Mesh manages the account. Read in their sources in 2026. */
const WITHOUT_TOKEN_ID: ReadonlySet<LinkPlatform> = new Set(['ios', 'android', 'flutter'])

const WALLET_TYPES = new Set(['defiwallet', 'cryptocurrencyaddress', 'cryptocurrencywallet'])

/** Where a payload comes from. */
export interface PayloadSource {
  platform: LinkPlatform
  /** Broker types, in lower case, whose accounts Mesh manages. */
  managedBrokerTypes: ReadonlySet<string>
}

/**
 * Turns Link's payload into connections: one for each tokenId, with all its accounts; one for each account without a
 * tokenId; one for a delayed authentication.
 */
export function toDrafts(
  { accessToken: payload, delayedAuth }: CheckedPayload,
  { platform, managedBrokerTypes }: PayloadSource,
): ConnectionDraft[] {
  if (delayedAuth) {
    const { refreshToken } = delayedAuth
    const tokens = { kind: 'delayed', refreshToken } as const
    return [{ ...emptyDraft(delayedAuth, tokens), secrets: new Set([refreshToken]) }]
  }
  if (!payload) return []

  const isHidden = WITHOUT_TOKEN_ID.has(platform) && managedBrokerTypes.has(payload.brokerType.toLowerCase())
  const drafts: ConnectionDraft[] = []
  const managed = new Map<string, ConnectionDraft>()
  for (const token of payload.accountTokens) {
    const tokenId = token.tokenId ?? (isHidden ? token.accessToken : undefined)
    const { accountId: id, accountName: name } = token.account
    let draft = tokenId ? managed.get(tokenId) : undefined
    if (!draft) {
      draft = emptyDraft(payload, tokensOf({ ...token, tokenId }, payload.brokerType))
      draft.isTokenIdAssumed = token.tokenId === undefined && isHidden
      drafts.push(draft)
      if (tokenId) managed.set(tokenId, draft)
    }
    if (!draft.accounts.some((account) => account.id === id)) draft.accounts.push({ id, name })
    for (const secret of [token.tokenId, token.accessToken, token.refreshToken]) {
      if (secret) draft.secrets.add(secret)
    }
  }
  return drafts
}

type Payload = NonNullable<CheckedPayload['accessToken'] | CheckedPayload['delayedAuth']>
type AccountToken = NonNullable<CheckedPayload['accessToken']>['accountTokens'][number]

function emptyDraft(payload: Payload, tokens: StoredTokens): ConnectionDraft {
  const { brokerType, brokerName, brokerBrandInfo, refreshTokenExpiresInSeconds } = payload
  return {
    tokens,
    isTokenIdAssumed: false,
    secrets: new Set(),
    brokerType,
    brokerName: brokerName || brokerType,
    accounts: [],
    brand: toBrand(brokerBrandInfo),
    accessSeconds: 'expiresInSeconds' in payload ? payload.expiresInSeconds : undefined,
    refreshSeconds: refreshTokenExpiresInSeconds,
  }
}

function tokensOf(
  { tokenId, accessToken, refreshToken }: Pick<AccountToken, 'tokenId' | 'accessToken' | 'refreshToken'>,
  brokerType: string,
): StoredTokens {
  if (tokenId) return { kind: 'managed', tokenId }
  const kind = WALLET_TYPES.has(brokerType.toLowerCase()) ? 'wallet' : 'unmanaged'
  return { kind, accessToken, ...(refreshToken && { refreshToken }) }
}

const BRAND_KEYS = ['logoLightUrl', 'logoDarkUrl', 'iconLightUrl', 'iconDarkUrl'] as const

/** Keeps only http(s) picture URLs, because they come from the browser. */
function toBrand(info: Payload['brokerBrandInfo']): MeshBrand {
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

/** The hash of a refresh token, which accounts of one login may share; null without one. */
export function refreshTokenHash(key: Uint8Array, refreshToken: string | undefined): string | null {
  return refreshToken ? keyedHash(key, 'refresh', refreshToken) : null
}

/** The same token has the same hash in every field. */
function tokenHash(key: Uint8Array, secret: string): string {
  return keyedHash(key, 'token', secret)
}

/** What a connection is recognised by. */
type Identified = Pick<ConnectionDraft, 'tokens' | 'brokerType' | 'brokerName' | 'accounts'>

/**
 * Hashes what identifies a connection of a user: the tokenId, for any scope; or broker, account and scope when there
 * is no tokenId.
 */
export function identityHash(
  key: Uint8Array,
  userKey: string,
  { tokens, brokerType, brokerName, accounts }: Identified,
  scope: MeshScope,
): string {
  if (tokens.kind === 'managed') return keyedHash(key, 'managed', userKey, tokens.tokenId)
  const broker = identityBroker(tokens.kind, brokerType, brokerName)
  if (tokens.kind === 'delayed') return keyedHash(key, 'delayed', userKey, broker, scope)
  return keyedHash(key, 'account', userKey, broker, accounts[0]?.id ?? '', scope)
}

/** The institution, as it identifies a connection. All wallets share one broker type, so the name tells MetaMask from Phantom. */
export function identityBroker(kind: StoredTokens['kind'], brokerType: string, brokerName: string): string {
  const type = brokerType.toLowerCase()
  return kind === 'wallet' ? `${type}/${brokerName.toLowerCase()}` : type
}

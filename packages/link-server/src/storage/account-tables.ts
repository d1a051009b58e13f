import type { Generated, JSONColumnType } from 'kysely'
import type {
  LinkPlatform,
  MeshBrand,
  MeshConnection,
  MeshConnectionAccount,
  MeshConnectionKind,
  MeshScope,
} from 'react-mesh-link/contract'
import type { AskedTransfer } from '../updates'

/** The data keys, one for each purpose, wrapped by the encryption secret. */
export interface KeysTable {
  purpose: 'encryption' | 'lookup' | 'user-id'
  /** JWE. Its `kid` identifies the encryption secret that unwraps it. */
  wrapped: string
  created_at: Date
  wrapped_at: Date
}

export interface UsersTable {
  /** A keyed hash of the integrator's user id. For a user who is being erased, a random text. */
  user_key: string
  /** The integrator's user id, sealed. */
  sealed_user_id: string
  created_at: Date
  /** The user id that Mesh gets with new link tokens. Null: `user_key`. */
  mesh_user_id: Generated<string | null>
  /** The key that the user had before `eraseUser`. Null for all other users. */
  erased_key: Generated<string | null>
  /** When `eraseUser` was called. */
  erased_at: Generated<Date | null>
  /** When Mesh's list of this user's transfers may be read again. */
  list_again_at: Date | null
}

/** Which user each id at Mesh belongs to, when it is not the user's own `user_key`. */
export interface MeshUsersTable {
  mesh_user_id: string
  user_key: string
  created_at: Date
}

export interface LinkSessionsTable {
  id: string
  user_key: string
  intent: string
  scope: MeshScope
  platform: Generated<LinkPlatform>
  /** The user id that Mesh got with the link token. Null: `user_key`. */
  mesh_user_id: Generated<string | null>
  /** Sent to Mesh with the link token, and returned with the transfer. Null when the intent asks for no transfer. */
  transaction_id: string | null
  /** The transfer that the intent requested with the link token. */
  asked: JSONColumnType<AskedTransfer | null, string | null, string | null>
  /** How often a connection or a report was sent in this session. */
  uses: number
  created_at: Date
  expires_at: Date
}

export interface ConnectionsTable {
  id: string
  user_key: string
  /** Keyed hash of the user and the tokenId, or of user, broker, account and scope when there is no tokenId. */
  identity_hash: string
  /** Keyed hash of the sealed token. Shows whether the token was replaced in the meantime. */
  token_hash: string
  /** `StoredTokens`, sealed. */
  sealed_tokens: string
  kind: MeshConnectionKind
  broker_type: string
  broker_name: string
  accounts: JSONColumnType<MeshConnectionAccount[]>
  scope: MeshScope
  status: MeshConnection['status']
  brand: JSONColumnType<MeshBrand>
  /** When the access token ends. Null for a tokenId, and when Link gave no lifetime. */
  access_until: Date | null
  /** When the refresh token ends. */
  refresh_until: Date | null
  /** When the worker fetches a new access token. Null when there is nothing to fetch. */
  refresh_at: Date | null
  /** Keyed hash of the refresh token. Accounts of one login may share a refresh token, and are then refreshed together. */
  refresh_hash: string | null
  /** The user id under which Mesh knows the account. Null: `user_key`. Mesh refuses its token for another user. */
  mesh_user_id: Generated<string | null>
  /** Failed attempts since the last new access token. */
  refresh_attempts: Generated<number>
  /** One process fetches a new access token until then. */
  refresh_leased_until: Date | null
  created_at: Date
  updated_at: Date
}

/**
 * The user that owns a token: one row for each access token, refresh token and tokenId, in whichever field it was
 * sent.
 */
export interface TokenOwnersTable {
  token_hash: string
  user_key: string
  connection_id: string
}

/** Accounts that were disconnected here but are not revoked at Mesh yet. */
export interface RevocationsTable {
  /** The former id of the connection. */
  connection_id: string
  user_key: string
  broker_type: string
  scope: MeshScope
  sealed_tokens: string
  attempts: number
  due_at: Date
  leased_until: Date | null
  created_at: Date
}

/** Mesh's record of a wallet that a user has proved to own, as a Travel Rule audit needs it. */
export interface WalletsTable {
  user_key: string
  address: string
  network_type: string
  method: string
  message: string
  signed_message_hash: string
  verified_at: Date
  recorded_at: Date
}

/** Counters of rate-limiter-flexible, which defines the columns. */
export interface LimitsTable {
  key: string
  points: number
  expire: string | null
}

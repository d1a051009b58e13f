import { SealBrokenError } from '../crypto/vault'
import type { Services } from '../services'
import type { ConnectionRow } from '../storage/tables'

/** Content of a connection's sealed column: only the tokens needed to use and revoke the account. Secret. */
export type StoredTokens =
  | { kind: 'managed'; tokenId: string }
  | { kind: 'unmanaged' | 'wallet'; accessToken: string; refreshToken?: string }
  | { kind: 'delayed'; refreshToken: string }

/** The token that Mesh takes as `authToken`; `undefined` while an authentication is delayed. Secret. */
export function authTokenOf(tokens: Exclude<StoredTokens, { kind: 'delayed' }>): string
export function authTokenOf(tokens: StoredTokens): string | undefined
export function authTokenOf(tokens: StoredTokens): string | undefined {
  if (tokens.kind === 'managed') return tokens.tokenId
  return tokens.kind === 'delayed' ? undefined : tokens.accessToken
}

/** The token that fetches new access tokens; `undefined` when there is none. Secret. */
export function refreshTokenOf(tokens: StoredTokens): string | undefined {
  return 'refreshToken' in tokens ? tokens.refreshToken : undefined
}

/**
 * Opens sealed tokens. Secret.
 *
 * @returns `undefined` when they cannot be opened: they were altered, or their key is gone
 */
export async function openSealed(
  { vault }: Services,
  { id, user_key, sealed_tokens }: Pick<ConnectionRow, 'id' | 'user_key' | 'sealed_tokens'>,
): Promise<StoredTokens | undefined> {
  try {
    return (await vault.open(sealed_tokens, { user: user_key, row: id })) as StoredTokens
  } catch (error) {
    if (error instanceof SealBrokenError) return undefined
    throw error
  }
}

/**
 * Opens a connection's tokens. If they cannot be opened, the connection is marked `reconnect_required`. Secret.
 *
 * @returns `undefined` when they cannot be opened
 */
export async function openTokens(
  services: Services,
  row: Pick<ConnectionRow, 'id' | 'user_key' | 'sealed_tokens' | 'broker_type'>,
): Promise<StoredTokens | undefined> {
  const tokens = await openSealed(services, row)
  if (tokens) return tokens
  const marked = await services.db
    .updateTable('mesh_link_connections')
    .set({ status: 'reconnect_required', updated_at: services.now() })
    .where('id', '=', row.id)
    .where('status', '<>', 'reconnect_required')
    .where('sealed_tokens', '=', row.sealed_tokens)
    .returning('id')
    .executeTakeFirst()
  // Emitted once, when the status changes, and not at each read.
  if (marked) {
    services.emit({ type: 'connection_unreadable', connectionId: row.id, brokerType: row.broker_type })
  }
  return undefined
}

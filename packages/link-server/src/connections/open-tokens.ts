import type { Services } from '../handler/services'
import type { ConnectionRow } from '../storage/tables'
import type { StoredTokens } from './stored-tokens'

/** Opens a connection's tokens. Secret. */
export async function openTokens(
  { vault }: Services,
  row: Pick<ConnectionRow, 'id' | 'user_key' | 'sealed_tokens'>,
): Promise<StoredTokens> {
  return (await vault.open(row.sealed_tokens, { user: row.user_key, row: row.id })) as StoredTokens
}

import { randomUUID } from 'node:crypto'
import type { MeshConnectionAccount, MeshScope } from 'react-mesh-link/contract'
import type { ConnectionRow } from '../storage/tables'
import type { HashedDraft } from './drafts'

/** A connection row to write. Secret. */
export interface ConnectionPlan
  extends Pick<HashedDraft, 'tokens' | 'brokerType' | 'brokerName' | 'accounts' | 'brand'> {
  id: string
  /** The stored row; `undefined` for a new connection. */
  existing: ConnectionRow | undefined
  identityHash: string
  tokenHash: string
  secretHashes: string[]
  scope: MeshScope
}

/**
 * Decides which row each draft creates or updates. New tokens and names replace the old ones; accounts are added.
 *
 * @param existing the user's stored rows that may match
 * @param scope scope of the Link session
 * @returns the rows to write, and the rows to delete: id of the deleted row → id of the row that replaces it
 */
export function planConnections(
  drafts: HashedDraft[],
  existing: ConnectionRow[],
  scope: MeshScope,
): { plans: ConnectionPlan[]; replaced: Map<string, string> } {
  const rows = new Map(existing.map((row) => [row.identity_hash, row]))
  const plans = new Map<string, ConnectionPlan>()
  const replaced = new Map<string, string>()

  for (const draft of drafts) {
    const { identityHashes, tokenHash } = draft
    const write = rows.get(identityHashes.write)
    const read = rows.get(identityHashes.read)
    // A token with scope `write` keeps it, even when a `read` session sends it again.
    const isWrite = scope === 'write' || (write?.scope === 'write' && write.token_hash === tokenHash)
    const finalScope = isWrite ? 'write' : 'read'
    const identityHash = identityHashes[finalScope]
    const earlier = plans.get(identityHash)
    if (earlier) {
      mergeDraft(earlier, draft)
      continue
    }
    // A `read` token that comes back in a `write` session becomes a `write` connection.
    const promoted = isWrite && read?.token_hash === tokenHash ? read : undefined
    const row = rows.get(identityHash) ?? promoted
    const id = row?.id ?? randomUUID()
    if (promoted && row !== promoted) replaced.set(promoted.id, id)
    plans.set(identityHash, {
      tokens: draft.tokens,
      brokerType: draft.brokerType,
      brokerName: draft.brokerName,
      id,
      existing: row,
      identityHash,
      tokenHash,
      secretHashes: draft.secretHashes,
      scope: finalScope,
      accounts: mergeAccounts(row?.accounts ?? [], draft.accounts),
      brand: Object.keys(draft.brand).length > 0 ? draft.brand : (row?.brand ?? {}),
    })
  }

  // The tokens of a delayed authentication have arrived, so the delayed connection is replaced.
  const [first] = plans.values()
  if (first && first.tokens.kind !== 'delayed') {
    for (const { id, kind } of existing) if (kind === 'delayed') replaced.set(id, first.id)
  }
  return { plans: [...plans.values()], replaced }
}

/**
 * The payload has one account twice. The last tokens are kept, and the hashes of all tokens, so that each has an
 * owner.
 */
function mergeDraft(plan: ConnectionPlan, draft: HashedDraft): void {
  plan.tokens = draft.tokens
  plan.tokenHash = draft.tokenHash
  plan.secretHashes = [...plan.secretHashes, ...draft.secretHashes]
  plan.accounts = mergeAccounts(plan.accounts, draft.accounts)
}

function mergeAccounts(existing: MeshConnectionAccount[], added: MeshConnectionAccount[]) {
  return [...new Map([...existing, ...added].map((account) => [account.id, account])).values()]
}

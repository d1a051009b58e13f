import { randomUUID } from 'node:crypto'
import type { MeshConnectionAccount, MeshScope } from 'react-mesh-link/contract'
import type { ConnectionRow } from '../storage/tables'
import type { HashedDraft } from './drafts'

/** A row as it is to be written. Secret. */
export interface ConnectionPlan
  extends Pick<HashedDraft, 'tokens' | 'brokerType' | 'brokerName' | 'accounts' | 'brand'> {
  id: string
  /** The row as it is; none for a new one. */
  known: ConnectionRow | undefined
  identityHash: string
  tokenHash: string
  secretHashes: string[]
  scope: MeshScope
}

/**
 * Decides which row each draft makes or renews: newest tokens and names, accounts added to those known.
 *
 * @param known the user's rows that may be meant
 * @param scope of the Link session
 * @returns the rows to write; and the rows to remove, each with the id of the one that takes its place
 */
export function planConnections(
  drafts: HashedDraft[],
  known: ConnectionRow[],
  scope: MeshScope,
): { plans: ConnectionPlan[]; dropped: Map<string, string> } {
  const rows = new Map(known.map((row) => [row.identity_hash, row]))
  const plans = new Map<string, ConnectionPlan>()
  const dropped = new Map<string, string>()

  for (const draft of drafts) {
    const { identityHashes, tokenHash } = draft
    const write = rows.get(identityHashes.write)
    const read = rows.get(identityHashes.read)
    // What the very token is known to do, a session that asks for less does not take away.
    const isWrite = scope === 'write' || (write?.scope === 'write' && write.token_hash === tokenHash)
    const finalScope = isWrite ? 'write' : 'read'
    const identityHash = identityHashes[finalScope]
    const earlier = plans.get(identityHash)
    if (earlier) {
      addTo(earlier, draft)
      continue
    }
    // The same token in a session that may do more: the account itself may do more now.
    const promoted = isWrite && read?.token_hash === tokenHash ? read : undefined
    const row = rows.get(identityHash) ?? promoted
    const id = row?.id ?? randomUUID()
    if (promoted && row !== promoted) dropped.set(promoted.id, id)
    plans.set(identityHash, {
      tokens: draft.tokens,
      brokerType: draft.brokerType,
      brokerName: draft.brokerName,
      id,
      known: row,
      identityHash,
      tokenHash,
      secretHashes: draft.secretHashes,
      scope: finalScope,
      accounts: mergeAccounts(row?.accounts ?? [], draft.accounts),
      brand: Object.keys(draft.brand).length > 0 ? draft.brand : (row?.brand ?? {}),
    })
  }

  // What an authentication was delayed for has come.
  const [first] = plans.values()
  if (first && first.tokens.kind !== 'delayed') {
    for (const { id, kind } of known) if (kind === 'delayed') dropped.set(id, first.id)
  }
  return { plans: [...plans.values()], dropped }
}

/** The payload names one account twice: the last word holds, and nothing of the first is left ownerless. */
function addTo(plan: ConnectionPlan, draft: HashedDraft): void {
  plan.tokens = draft.tokens
  plan.tokenHash = draft.tokenHash
  plan.secretHashes = [...plan.secretHashes, ...draft.secretHashes]
  plan.accounts = mergeAccounts(plan.accounts, draft.accounts)
}

function mergeAccounts(known: MeshConnectionAccount[], handedOver: MeshConnectionAccount[]) {
  return [...new Map([...known, ...handedOver].map((account) => [account.id, account])).values()]
}

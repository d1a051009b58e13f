import { randomUUID } from 'node:crypto'
import type { MeshConnectionAccount, MeshScope } from 'react-mesh-link/contract'
import type { ConnectionRow } from '../storage/tables'
import type { HashedDraft } from './drafts'

/** A connection row to write. Secret. */
export interface ConnectionPlan
  extends Pick<
    HashedDraft,
    | 'tokens'
    | 'tokenHash'
    | 'secretHashes'
    | 'brokerType'
    | 'brokerName'
    | 'accounts'
    | 'brand'
    | 'accessSeconds'
    | 'refreshSeconds'
  > {
  id: string
  /** The stored row; `undefined` for a new connection. */
  existing: ConnectionRow | undefined
  /** The stored tokens, their times and the status are kept: those of the payload are older, or say less. */
  keepsTokens: boolean
  identityHash: string
  scope: MeshScope
}

/** What `planConnections` has to know beside drafts and rows. */
interface PlanContext {
  scope: MeshScope
  refreshed: Pick<ConnectionRow, 'id'> | undefined
  owned: ReadonlyMap<string, string>
}

/** What `planConnections` decides. */
export interface ConnectionPlans {
  /** The rows to write. */
  plans: ConnectionPlan[]
  /** The rows to delete: id of the deleted row → id of the row that replaces it. */
  replaced: Map<string, string>
}

/**
 * Decides which row each draft creates or updates, so that an account keeps its id whenever it is connected again. A row
 * is found by its token, and otherwise by its account. New tokens and names replace the old ones.
 *
 * @param existing the user's stored rows that may match
 * @param scope scope of the Link session
 * @param refreshed the row whose refresh brought the drafts. A delayed row is then replaced only if it is this one
 * @param owned which connection a token belongs to, by the hash of the token
 */
export function planConnections(
  drafts: HashedDraft[],
  existing: ConnectionRow[],
  { scope, refreshed, owned }: PlanContext,
): ConnectionPlans {
  const rows = new Map(existing.map((row) => [row.identity_hash, row]))
  const plans = new Map<string, ConnectionPlan>()
  const replaced = new Map<string, string>()
  const taken = new Set<string>()

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
    const byToken = rows.get(identityHash) ?? promoted
    const row = byToken ?? findByAccount(existing, draft, finalScope, taken)
    const keepsTokens = row !== undefined && keepsStoredTokens(row, draft, owned)
    const id = row?.id ?? randomUUID()
    taken.add(id)
    if (promoted && row !== promoted) replaced.set(promoted.id, id)
    const isSameToken = byToken !== undefined || keepsTokens
    plans.set(identityHash, {
      tokens: draft.tokens,
      brokerType: draft.brokerType,
      brokerName: draft.brokerName,
      accessSeconds: draft.accessSeconds,
      refreshSeconds: draft.refreshSeconds,
      id,
      existing: row,
      keepsTokens,
      identityHash: keepsTokens ? row.identity_hash : identityHash,
      tokenHash: keepsTokens ? row.token_hash : tokenHash,
      secretHashes: draft.secretHashes,
      scope: finalScope,
      accounts: isSameToken ? mergeAccounts(row?.accounts ?? [], draft.accounts) : draft.accounts,
      brand: Object.keys(draft.brand).length > 0 ? draft.brand : (row?.brand ?? {}),
    })
    // Mesh manages accounts now that were connections of their own.
    for (const other of draft.tokens.kind === 'managed' ? existing : []) {
      if (other.kind !== 'unmanaged' || taken.has(other.id)) continue
      if (!isAtSameBroker(other, draft, finalScope) || !other.accounts.every(isIn(draft))) continue
      taken.add(other.id)
      replaced.set(other.id, id)
    }
  }

  replaceDelayed([...plans.values()], existing, { scope, refreshed }, replaced)
  return { plans: [...plans.values()], replaced }
}

/**
 * Finds the row of an account whose token is another than before: it was revoked at Mesh, or Mesh manages the account
 * only now.
 */
function findByAccount(
  existing: ConnectionRow[],
  draft: HashedDraft,
  scope: MeshScope,
  taken: ReadonlySet<string>,
): ConnectionRow | undefined {
  const { kind } = draft.tokens
  if (kind !== 'managed' && kind !== 'unmanaged') return undefined
  return existing.find(
    (row) =>
      !taken.has(row.id) &&
      (row.kind === 'managed' || row.kind === 'unmanaged') &&
      isAtSameBroker(row, draft, scope) &&
      row.accounts.some(isIn(draft)),
  )
}

/**
 * Whether the stored tokens are kept: Mesh gives the same tokenId at each login, but an SDK without tokenIds may give
 * another access token in its place; a payload may come again after its tokens were replaced; and it may lack the refresh
 * token that is stored.
 */
function keepsStoredTokens(row: ConnectionRow, draft: HashedDraft, owned: PlanContext['owned']): boolean {
  const { tokens, tokenHash, isTokenIdAssumed } = draft
  const isSame = row.token_hash === tokenHash
  if (isTokenIdAssumed && !isSame && row.kind === 'managed' && row.status === 'active') return true
  if (tokens.kind !== 'unmanaged' || row.kind !== 'unmanaged') return false
  if (isSame) return !tokens.refreshToken && row.refresh_hash !== null
  return owned.get(tokenHash) === row.id
}

function isAtSameBroker(row: ConnectionRow, { brokerType }: HashedDraft, scope: MeshScope): boolean {
  return row.scope === scope && row.broker_type.toLowerCase() === brokerType.toLowerCase()
}

/** Tells whether an account is among those of a draft. */
function isIn({ accounts }: HashedDraft): (account: MeshConnectionAccount) => boolean {
  const ids = new Set(accounts.map(({ id }) => id))
  return ({ id }) => ids.has(id)
}

/**
 * When the tokens of a delayed authentication arrive, the first account takes its row. A login to an account that is
 * connected already says nothing of a pending one.
 */
function replaceDelayed(
  [first]: ConnectionPlan[],
  existing: ConnectionRow[],
  { scope, refreshed }: Pick<PlanContext, 'scope' | 'refreshed'>,
  replaced: Map<string, string>,
): void {
  if (!first || first.tokens.kind === 'delayed') return
  for (const row of existing) {
    if (row.kind !== 'delayed' || row.scope !== scope || (refreshed && refreshed.id !== row.id)) continue
    if (first.existing && !refreshed) continue
    if (first.existing) {
      replaced.set(row.id, first.id)
    } else {
      first.id = row.id
      first.existing = row
    }
  }
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
  const merged = new Map(existing.map((account) => [account.id, account]))
  for (const { id, name } of added) merged.set(id, { id, name: name || (merged.get(id)?.name ?? '') })
  return [...merged.values()]
}

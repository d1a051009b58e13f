import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { MeshConnectionAccount, MeshScope } from 'react-mesh-link/contract'
import type { Services } from '../handler/services'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { ConnectionRow, MeshLinkTables } from '../storage/tables'
import type { ConnectionDraft } from './connection-draft'
import type { ConnectionIdentity } from './identity-of'

interface UpsertInput {
  userKey: string
  scope: MeshScope
  draft: ConnectionDraft
  identity: ConnectionIdentity
}

/** Makes the row of a connection, or renews it: newest tokens and names, accounts added to those known. */
export async function upsertConnection(
  { vault, now }: Services,
  tx: Transaction<MeshLinkTables>,
  { userKey, scope, draft, identity }: UpsertInput,
): Promise<{ row: ConnectionRow; isNew: boolean }> {
  const id = randomUUID()
  const at = now()
  const values = {
    token_hash: identity.tokenHash,
    kind: draft.tokens.kind,
    broker_type: draft.brokerType,
    broker_name: draft.brokerName,
    scope,
    status: 'active',
    updated_at: at,
  } as const

  const inserted = await tx
    .insertInto('mesh_link_connections')
    .values({
      ...values,
      id,
      user_key: userKey,
      identity_hash: identity.identityHash,
      sealed_tokens: await vault.seal(draft.tokens, { user: userKey, row: id }),
      accounts: JSON.stringify(draft.accounts),
      brand: JSON.stringify(draft.brand),
      created_at: at,
    })
    .onConflict((oc) => oc.column('identity_hash').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (inserted) return { row: inserted, isNew: true }

  const known = await tx
    .selectFrom('mesh_link_connections')
    .selectAll()
    .where('identity_hash', '=', identity.identityHash)
    .forUpdate()
    .executeTakeFirst()
  if (!known || known.user_key !== userKey) {
    // Another user was faster, or the row was removed in this very moment.
    throw new MeshLinkProblem(
      'connection_held_by_other_user',
      'This account is already connected by another user, or is just being disconnected. Try again in a moment.',
    )
  }
  const brand = Object.keys(draft.brand).length > 0 ? draft.brand : known.brand
  const row = await tx
    .updateTable('mesh_link_connections')
    .set({
      ...values,
      sealed_tokens: await vault.seal(draft.tokens, { user: userKey, row: known.id }),
      accounts: JSON.stringify(mergeAccounts(known.accounts, draft.accounts)),
      brand: JSON.stringify(brand),
    })
    .where('id', '=', known.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return { row, isNew: false }
}

function mergeAccounts(known: MeshConnectionAccount[], handedOver: MeshConnectionAccount[]) {
  return [...new Map([...known, ...handedOver].map((account) => [account.id, account])).values()]
}

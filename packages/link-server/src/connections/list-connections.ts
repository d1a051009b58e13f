import { sql } from 'kysely'
import type { MeshConnection } from 'react-mesh-link/contract'
import type { Vault } from '../crypto/vault'
import type { Services } from '../services'
import { prepared } from '../storage/prepared'
import type { ConnectionRow } from '../storage/tables'
import { openTokens } from './stored-tokens'
import { canSkipLogin } from './token-lifetime'

const selectConnections = prepared((db, { userKey }: { userKey: string }) =>
  db
    .selectFrom('mesh_link_connections')
    .select([
      'id',
      'kind',
      'broker_type',
      'broker_name',
      'accounts',
      'scope',
      'status',
      'brand',
      'access_until',
      'created_at',
      'updated_at',
      // A JavaScript number holds 53 bits exactly.
      sql<number>`(hashtextextended(id || sealed_tokens, 0) & 9007199254740991)::float8`.as('seal'),
    ])
    .where('user_key', '=', userKey)
    .orderBy('created_at')
    .orderBy('id'),
)

const selectSealed = prepared((db, { userKey, ids }: { userKey: string; ids: string[] }) =>
  db
    .selectFrom('mesh_link_connections')
    .select(['id', 'user_key', 'broker_type', 'sealed_tokens'])
    .where('user_key', '=', userKey)
    .where('id', '=', sql<string>`any(${ids})`),
)

/**
 * Lists a user's connections, oldest first, so that the order stays the same. Connections whose tokens cannot be
 * opened are shown as `reconnect_required`.
 */
export async function listConnections(services: Services, userKey: string): Promise<MeshConnection[]> {
  const rows = await selectConnections(services.db, { userKey })
  const unreadable = await findUnreadable(services, userKey, rows)
  const now = services.now()
  return rows.map((row) =>
    toWireConnection(unreadable.has(row.id) ? { ...row, status: 'reconnect_required' } : row, now),
  )
}

/** A connection as the browser gets it. */
export function toWireConnection(
  row: Pick<
    ConnectionRow,
    | 'id'
    | 'kind'
    | 'broker_type'
    | 'broker_name'
    | 'accounts'
    | 'scope'
    | 'status'
    | 'brand'
    | 'access_until'
    | 'created_at'
    | 'updated_at'
  >,
  now: Date,
): MeshConnection {
  return {
    id: row.id,
    kind: row.kind,
    brokerType: row.broker_type,
    brokerName: row.broker_name,
    accounts: row.accounts,
    scope: row.scope,
    status: row.status,
    canSkipLogin: canSkipLogin(row, now),
    brand: row.brand,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}

/** About 4 MB. Beyond that, the oldest are removed and opened again when needed. */
const MAX_SEALS = 100_000

/** Hashes of the sealed values that each vault has opened, so that a list does not decrypt every token each time. */
const openedSeals = new WeakMap<Vault, Set<number>>()

/** Ids of the connections whose tokens cannot be opened. */
async function findUnreadable(
  services: Services,
  userKey: string,
  rows: { id: string; status: ConnectionRow['status']; seal: number }[],
): Promise<Set<string>> {
  const seals = openedSeals.get(services.vault) ?? new Set<number>()
  openedSeals.set(services.vault, seals)
  const unseen = new Map<string, number>()
  for (const { id, status, seal } of rows) {
    if (status !== 'reconnect_required' && !seals.has(seal)) unseen.set(id, seal)
  }
  const unreadable = new Set<string>()
  if (unseen.size === 0) return unreadable

  const sealed = await selectSealed(services.db, { userKey, ids: [...unseen.keys()] })
  await Promise.all(
    sealed.map(async (row) => {
      const seal = unseen.get(row.id)
      if (!(await openTokens(services, row))) unreadable.add(row.id)
      else if (seal !== undefined) seals.add(seal)
    }),
  )
  // A set iterates in insertion order, so the oldest are removed first.
  for (const seal of seals) {
    if (seals.size <= MAX_SEALS) break
    seals.delete(seal)
  }
  return unreadable
}

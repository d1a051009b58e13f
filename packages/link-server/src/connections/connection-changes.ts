import { sql, type Transaction } from 'kysely'
import { type DeliveryLimits, deliverChanges, type Outbox } from '../delivery/deliver-changes'
import { userOfChange } from '../delivery/user-of-change'
import type { Listeners, Services } from '../services'
import type { ConnectionChangeRow, ConnectionRow, MeshLinkTables } from '../storage/tables'
import { toWireConnection } from './list-connections'

/** A change of a connection. */
interface ConnectionChange {
  kind: ConnectionChangeRow['kind']
  row: ConnectionRow
  isNew?: boolean
}

/**
 * Stores changes of connections for the integrator's callbacks, in the transaction that makes the changes and has locked
 * the connections. Changes that nobody listens to are not stored.
 */
export async function addConnectionChanges(
  { listeners, now }: Services,
  tx: Transaction<MeshLinkTables>,
  changes: ConnectionChange[],
): Promise<void> {
  const wanted = wantedKinds(listeners)
  const heard = changes.filter(({ kind }) => wanted.includes(kind))
  if (heard.length === 0) return
  await tx
    .insertInto('mesh_link_connection_outbox')
    .values(
      heard.map(({ kind, row, isNew = false }) => ({
        connection_id: row.id,
        user_key: row.user_key,
        kind,
        is_new: isNew,
        connection: JSON.stringify(toWireConnection(row, now())),
        state: 'due' as const,
        attempts: 0,
        is_parked: false,
        // Due times use the clock of the database, because the clocks of replicas differ.
        due_at: sql<Date>`now()`,
        created_at: sql<Date>`now()`,
      })),
    )
    .execute()
}

/**
 * The changes that written rows are. New tokens of an account that stays as it is are none, but a delayed authentication
 * that gets its accounts is one.
 *
 * @param before the rows before they were written
 */
export function savedChanges(
  rows: { row: ConnectionRow; isNew: boolean }[],
  before: ConnectionRow[],
  isRefresh: boolean,
): ConnectionChange[] {
  const delayed = new Set(before.flatMap(({ id, kind }) => (kind === 'delayed' ? id : [])))
  return rows
    .filter(({ row, isNew }) => !isRefresh || isNew || delayed.has(row.id))
    .map(({ row, isNew }) => ({ kind: 'saved', row, isNew }))
}

/** Whether changes of connections have to be delivered at all. */
export function listensToConnections(listeners: Listeners): boolean {
  return wantedKinds(listeners).length > 0
}

/**
 * Delivers the due changes of connections to `onConnectionSaved` and `onConnectionRemoved`. A change that nobody listens
 * to any more is left where it is, and holds up no other.
 */
export async function deliverConnectionChanges(services: Services, limits: DeliveryLimits): Promise<void> {
  const wanted = wantedKinds(services.listeners)
  if (wanted.length === 0) return
  const isWanted = (alias: string) => sql<boolean>`${sql.ref(`${alias}.kind`)} = any(${wanted}::text[])`
  await deliverChanges(services, { ...connectionOutbox, isWanted }, limits)
}

/** Changes of connections, one after the other for each connection. */
const connectionOutbox: Outbox<ConnectionChangeRow> = {
  table: 'mesh_link_connection_outbox',
  subject: 'connection_id',
  async toCall(services, row) {
    const { connection, kind: change, is_new: isNew } = row
    const { onConnectionSaved, onConnectionRemoved } = services.listeners
    const idempotencyKey = keyOf(row)
    const about = { userId: await userOfChange(services, row.user_key), connection, idempotencyKey }
    return {
      call: () =>
        change === 'saved' ? onConnectionSaved?.({ ...about, isNew }) : onConnectionRemoved?.(about),
      delivered: {
        type: 'connection_change_delivered',
        connectionId: row.connection_id,
        change,
        idempotencyKey,
      },
    }
  },
  toFailure: (row, failed) => ({
    type: 'connection_change_failed',
    connectionId: row.connection_id,
    change: row.kind,
    idempotencyKey: keyOf(row),
    ...failed,
  }),
}

function keyOf({ connection_id, n }: ConnectionChangeRow): string {
  return `${connection_id}:${n}`
}

/** The kinds of changes that have a callback. */
export function wantedKinds({
  onConnectionSaved,
  onConnectionRemoved,
}: Listeners): ConnectionChangeRow['kind'][] {
  return [
    ...(onConnectionSaved ? (['saved'] as const) : []),
    ...(onConnectionRemoved ? (['removed'] as const) : []),
  ]
}

import type { Generated, JSONColumnType } from 'kysely'
import type { MeshConnection } from 'react-mesh-link/contract'
import type { OutboxTable } from './transfer-tables'

/** What the delivery of a change reads, in every table of changes. */
export interface ChangeColumns {
  /** The order of the changes of one subject. */
  n: number | string
  attempts: number
}

/** Changes of connections for the integrator's callbacks, one row per change. */
export interface ConnectionOutboxTable
  extends Pick<
    OutboxTable,
    | 'user_key'
    | 'state'
    | 'attempts'
    | 'is_parked'
    | 'due_at'
    | 'leased_by'
    | 'leased_until'
    | 'last_error'
    | 'created_at'
    | 'done_at'
  > {
  connection_id: string
  /**
   * Rises with each change of any connection, and never comes again, even after old rows were deleted. Whoever writes a
   * change has locked its connection, so the numbers of one connection have the order of its changes.
   */
  n: Generated<string>
  kind: 'saved' | 'removed'
  /** Whether the connection did not exist before. */
  is_new: boolean
  /** The connection at the time of the change, as the browser gets it. */
  connection: JSONColumnType<MeshConnection>
}

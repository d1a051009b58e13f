import type { MeshTransfer } from 'react-mesh-link/contract'
import type { Services } from '../services'
import { prepared } from '../storage/prepared'
import type { TransferRow } from '../storage/tables'
import { type ReportOfSession, toWireReport, toWireTransfer } from './transfer-facts'

const NEWEST = 100

/** After this time, Mesh is no longer asked at each list request; the worker still checks the transfer once a day. */
const OPEN_FOR_MS = 7 * 24 * 60 * 60_000

/** A user's transfers from Mesh, and the browser's reports that Mesh has not confirmed yet. */
export interface UserTransfers {
  transfers: TransferRow[]
  reports: ReportOfSession[]
}

/**
 * Reads a user's newest 100 transfers and reports.
 *
 * @param transactionId only those of the link tokens with this transaction id
 */
export async function readTransfers(
  { db }: Services,
  userKey: string,
  transactionId?: string,
): Promise<UserTransfers> {
  const [transfers, reports] = await Promise.all(
    transactionId === undefined
      ? [selectTransfers(db, { userKey }), selectReports(db, { userKey })]
      : [selectTransfersOf(db, { userKey, transactionId }), selectReportsOf(db, { userKey, transactionId })],
  )
  return { transfers, reports }
}

const transfersOf = (db: Services['db'], userKey: string) =>
  db
    .selectFrom('mesh_link_transfers')
    .selectAll()
    .where('user_key', '=', userKey)
    .orderBy('created_at', 'desc')
    .orderBy('transfer_id')
    .limit(NEWEST)

/** A Link session may be gone before its reports. */
const reportsOf = (db: Services['db'], userKey: string) =>
  db
    .selectFrom('mesh_link_reports as report')
    .leftJoin('mesh_link_sessions as session', 'session.id', 'report.session_id')
    .selectAll('report')
    .select('session.transaction_id')
    .where('report.user_key', '=', userKey)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('mesh_link_transfers as transfer')
            .select('transfer.transfer_id')
            .whereRef('transfer.user_key', '=', 'report.user_key')
            .where((eb) =>
              eb.or([
                eb('transfer.transfer_id', '=', eb.ref('report.transfer_id')),
                eb('transfer.institution_transaction_id', '=', eb.ref('report.institution_id')),
                eb('transfer.tx_hash', '=', eb.ref('report.tx_hash')),
              ]),
            ),
        ),
      ),
    )
    .orderBy('report.created_at', 'desc')
    .limit(NEWEST)

const selectTransfers = prepared((db, { userKey }: { userKey: string }) => transfersOf(db, userKey))
const selectReports = prepared((db, { userKey }: { userKey: string }) => reportsOf(db, userKey))
const selectTransfersOf = prepared((db, it: { userKey: string; transactionId: string }) =>
  transfersOf(db, it.userKey).where('transaction_id', '=', it.transactionId),
)
const selectReportsOf = prepared((db, it: { userKey: string; transactionId: string }) =>
  reportsOf(db, it.userKey).where('session.transaction_id', '=', it.transactionId),
)

/** Whether Mesh may have news about one of the transfers: one is open, or only reported. */
export function isAnyOpen({ transfers, reports }: UserTransfers, now: Date): boolean {
  const isRecent = (at: Date) => now.getTime() - at.getTime() < OPEN_FOR_MS
  return (
    reports.some((row) => isRecent(row.created_at)) ||
    transfers.some(
      (row) => (row.status === 'pending' || row.status === 'refundPending') && isRecent(row.updated_at),
    )
  )
}

/** The transfers as the browser gets them, newest first, at most 100. */
export function toWireTransfers({ transfers, reports }: UserTransfers): MeshTransfer[] {
  return [...transfers.map(toWireTransfer), ...reports.map(toWireReport)]
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0))
    .slice(0, NEWEST)
}

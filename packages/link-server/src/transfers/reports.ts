import { type RawBuilder, sql } from 'kysely'
import type { MeshTransfer } from 'react-mesh-link/contract'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { readAmount } from '../schemas/decimal'
import type { CheckedReport } from '../schemas/transfer'
import type { Services } from '../services'
import { prepared } from '../storage/prepared'
import type { LinkSessionRow } from '../storage/tables'
import { toWireReport, toWireTransfer } from './transfer-facts'

/**
 * Stores a report of a transfer from a browser or app. Reports are kept apart from Mesh's data, and shown only to this
 * user, always with the status `unconfirmed`. A report without an id is not stored: Link could not submit the transfer.
 *
 * @returns the transfer with Mesh's data if there is any, otherwise the report; `undefined` when there is no id
 * @throws `invalid_body` when the report has another transaction id than the link token
 */
export async function reportTransfer(
  { db, now }: Services,
  session: LinkSessionRow,
  report: CheckedReport,
): Promise<MeshTransfer | undefined> {
  if (report.clientTransactionId !== undefined && report.clientTransactionId !== session.transaction_id) {
    throw new MeshLinkProblem('invalid_body', 'The body is not what this route takes.', {
      errors: [
        {
          path: 'transfer.clientTransactionId',
          message: 'The backend makes this id with the link token. Leave it out',
        },
      ],
    })
  }
  const { transferId, txId } = report
  if (transferId === undefined && txId === undefined) return undefined
  const at = now()
  const [storedReport] = await upsertReport(db, {
    sessionId: session.id,
    reference: transferId ?? `tx:${txId}`,
    transferId: transferId ?? null,
    institutionId: txId ?? null,
    txHash: report.txHash ?? null,
    symbol: report.symbol ?? null,
    amount: amountOf(report.amount),
    amountInFiat: amountOf(report.amountInFiat),
    networkId: report.networkId ?? null,
    networkName: report.networkName ?? null,
    fromAddress: report.fromAddress ?? null,
    toAddress: report.toAddress ?? null,
    at,
  })
  if (!storedReport) {
    throw new MeshLinkProblem('link_session_unknown', 'This Link session is gone. Open Link again.')
  }
  const userKey = storedReport.user_key
  const [transfer] = await findTransfer(db, { userKey, transferId: transferId ?? '' })
  if (transfer) return toWireTransfer(transfer)
  return toWireReport({ ...storedReport, transaction_id: session.transaction_id })
}

interface NewReport extends Record<string, unknown> {
  sessionId: string
  reference: string
  transferId: string | null
  institutionId: string | null
  txHash: string | null
  symbol: string | null
  amount: string | null
  amountInFiat: string | null
  networkId: string | null
  networkName: string | null
  fromAddress: string | null
  toAddress: string | null
  at: Date
}

/** The report belongs to whoever has the session now: its user may have been merged or erased a moment ago. */
const upsertReport = prepared((db, it: NewReport) => {
  const columns = {
    session_id: sql<string>`${it.sessionId}::text`,
    transfer_id: sql<string | null>`${it.transferId}::text`,
    institution_id: sql<string | null>`${it.institutionId}::text`,
    tx_hash: sql<string | null>`${it.txHash}::text`,
    symbol: sql<string | null>`${it.symbol}::text`,
    amount: sql<string | null>`${it.amount}::numeric`,
    amount_in_fiat: sql<string | null>`${it.amountInFiat}::numeric`,
    network_id: sql<string | null>`${it.networkId}::text`,
    network_name: sql<string | null>`${it.networkName}::text`,
    from_address: sql<string | null>`${it.fromAddress}::text`,
    to_address: sql<string | null>`${it.toAddress}::text`,
    updated_at: sql<Date>`${it.at}::timestamptz`,
  }
  const names = Object.keys(columns) as (keyof typeof columns)[]
  return db
    .with('owner', (eb) =>
      eb.selectFrom('mesh_link_sessions').select('user_key').where('id', '=', it.sessionId).forShare(),
    )
    .insertInto('mesh_link_reports')
    .columns(['user_key', 'reference', 'created_at', ...names])
    .expression((eb) =>
      eb
        .selectFrom('owner')
        .select([
          'owner.user_key',
          sql<string>`${it.reference}::text`.as('reference'),
          sql<Date>`${it.at}::timestamptz`.as('created_at'),
          ...names.map((name) => (columns[name] as RawBuilder<unknown>).as(name)),
        ]),
    )
    .onConflict((oc) => oc.columns(['user_key', 'reference']).doUpdateSet(columns))
    .returningAll()
})

const findTransfer = prepared((db, it: { userKey: string; transferId: string }) =>
  db
    .selectFrom('mesh_link_transfers')
    .selectAll()
    .where('transfer_id', '=', it.transferId)
    .where('user_key', '=', it.userKey),
)

function amountOf(value: unknown): string | null {
  const amount = readAmount(value)
  return amount.is === 'amount' ? amount.text : null
}

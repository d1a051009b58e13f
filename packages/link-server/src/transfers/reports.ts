import type { MeshTransfer } from 'react-mesh-link/contract'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { readAmount } from '../schemas/decimal'
import type { CheckedReport } from '../schemas/transfer'
import type { Services } from '../services'
import { prepared } from '../storage/prepared'
import type { LinkSessionRow, ReportRow } from '../storage/tables'
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
  const [[storedReport], [transfer]] = await Promise.all([
    upsertReport(db, {
      userKey: session.user_key,
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
    }),
    findTransfer(db, { userKey: session.user_key, transferId: transferId ?? '' }),
  ])
  if (transfer) return toWireTransfer(transfer)
  return toWireReport({ ...(storedReport as ReportRow), transaction_id: session.transaction_id })
}

interface NewReport extends Record<string, unknown> {
  userKey: string
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

const upsertReport = prepared((db, it: NewReport) => {
  const columns = {
    session_id: it.sessionId,
    transfer_id: it.transferId,
    institution_id: it.institutionId,
    tx_hash: it.txHash,
    symbol: it.symbol,
    amount: it.amount,
    amount_in_fiat: it.amountInFiat,
    network_id: it.networkId,
    network_name: it.networkName,
    from_address: it.fromAddress,
    to_address: it.toAddress,
    updated_at: it.at,
  }
  return db
    .insertInto('mesh_link_reports')
    .values({ user_key: it.userKey, reference: it.reference, created_at: it.at, ...columns })
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

import type { LinkTransferReport, MeshTransfer } from 'react-mesh-link/contract'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { readAmount } from '../schemas/decimal'
import type { Services } from '../services'
import { prepared } from '../storage/prepared'
import type { LinkSessionRow, ReportRow } from '../storage/tables'
import { toWireReport, toWireTransfer } from './transfer-facts'

/** A report as the schema lets it through: Link's own payload may repeat the transaction id that the token carried. */
export type CheckedReport = LinkTransferReport & { clientTransactionId?: string | undefined }

/**
 * Notes what a browser says of a transfer. The note stays apart from Mesh's facts and is shown to this user only, as
 * `unconfirmed`, whatever status the browser gave.
 *
 * @returns the transfer as it stands: Mesh's facts where there are any, else the note
 * @throws `invalid_body` for a transaction id that the link token did not carry
 */
export async function reportTransfer(
  { db, now }: Services,
  session: LinkSessionRow,
  report: CheckedReport,
): Promise<MeshTransfer> {
  if (report.clientTransactionId !== undefined && report.clientTransactionId !== session.transaction_id) {
    throw new MeshLinkProblem('invalid_body', 'The body is not what this route takes.', {
      errors: [
        {
          path: 'transfer.clientTransactionId',
          message: 'Is made by the backend when the link token is minted; leave it out',
        },
      ],
    })
  }
  const { transferId, txId } = report
  const at = now()
  const [[note], [fact]] = await Promise.all([
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
  return fact ? toWireTransfer(fact) : toWireReport(note as ReportRow)
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
  const facts = {
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
    .values({ user_key: it.userKey, reference: it.reference, created_at: it.at, ...facts })
    .onConflict((oc) => oc.columns(['user_key', 'reference']).doUpdateSet(facts))
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

import type { MeshTransfer, MeshTransferStatus } from 'react-mesh-link'
import { formatDollars } from '../../format/format-dollars'
import styles from './activity.module.css'
import { describeAsset } from './describe-asset'

/** Amounts with these statuses get a plus sign: Mesh has confirmed the transfer, and it has not failed. */
const OURS = new Set<MeshTransferStatus>(['pending', 'succeeded'])

/** The amount of a deposit. A value that Mesh has not sent is left out, never shown as 0. */
export function TransferAmounts({ transfer }: { transfer: MeshTransfer }) {
  const { status, symbol, amount, amountInFiat } = transfer
  const asset = describeAsset(transfer)
  const isCounted = amount !== undefined && symbol && OURS.has(status)
  return (
    <div className={`${styles.amounts} tabular`}>
      {asset ? (
        <span className={styles.amount}>
          {isCounted && '+'}
          {asset}
        </span>
      ) : (
        <span className={styles.amount}>
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">Amount not known yet</span>
        </span>
      )}
      {amountInFiat !== undefined && <span className={styles.fiat}>{formatDollars(amountInFiat)}</span>}
    </div>
  )
}

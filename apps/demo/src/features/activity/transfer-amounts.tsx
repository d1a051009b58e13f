import type { MeshTransfer, MeshTransferStatus } from 'react-mesh-link'
import { formatDollars } from '../../format/format-dollars'
import styles from './activity.module.css'
import { describeAsset } from './describe-asset'

/** What Mesh says is coming or has come: only these are counted with a plus. */
const OURS = new Set<MeshTransferStatus>(['pending', 'succeeded'])

/** How much a deposit is. What has not been said is not shown: it is no 0. */
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

import type { MeshTransfer } from 'react-mesh-link'
import { Icon } from '../../ui/icon'
import { TimeAgo } from '../../ui/time-ago'
import styles from './activity.module.css'
import { TransferAddress } from './transfer-address'
import { TransferAmounts } from './transfer-amounts'
import { TRANSFER_STATUS_WORDS } from './transfer-status-words'

/** One deposit in the list. */
export function ActivityRow({ transfer }: { transfer: MeshTransfer }) {
  const { status, brokerName, createdAt } = transfer
  const { label, icon, tone } = TRANSFER_STATUS_WORDS[status]
  return (
    <li className={styles.row} data-status={status}>
      <span className={styles.mark} data-tone={tone}>
        <Icon name={icon} />
      </span>
      <div className={styles.text}>
        <span className={styles.title}>{brokerName ? `From ${brokerName}` : 'Deposit'}</span>
        <span className={styles.meta}>
          <span className={styles.status} data-tone={tone}>
            {label}
          </span>
          <TimeAgo iso={createdAt} />
        </span>
      </div>
      <TransferAddress transfer={transfer} />
      <TransferAmounts transfer={transfer} />
    </li>
  )
}

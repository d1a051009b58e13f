import type { MeshTransfer } from 'react-mesh-link'
import { formatAmount } from '../../format/format-amount'
import { formatDollars } from '../../format/format-dollars'
import { shortenAddress } from '../../format/shorten-address'
import { CopyButton } from '../../ui/copy-button'
import { Icon } from '../../ui/icon'
import { TimeAgo } from '../../ui/time-ago'
import styles from './activity.module.css'
import { TRANSFER_STATUS_WORDS } from './transfer-status-words'

/** One deposit. */
export function ActivityRow({ transfer }: { transfer: MeshTransfer }) {
  const { status, symbol, amount, amountInFiat, brokerName, networkName, toAddress, createdAt } = transfer
  const { label, icon, tone } = TRANSFER_STATUS_WORDS[status]
  const isOurs = tone === 'moving' || tone === 'good'
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
      {toAddress && (
        <span className={styles.address}>
          <span>To</span>
          <code title={toAddress}>{shortenAddress(toAddress)}</code>
          <CopyButton text={toAddress} what="address" />
          {networkName && <span className={styles.network}>on {networkName}</span>}
        </span>
      )}
      <div className={`${styles.amounts} tabular`}>
        <span className={styles.amount}>
          {isOurs && '+'}
          {formatAmount(amount, symbol)}
        </span>
        {amountInFiat !== undefined && <span className={styles.fiat}>{formatDollars(amountInFiat)}</span>}
      </div>
    </li>
  )
}

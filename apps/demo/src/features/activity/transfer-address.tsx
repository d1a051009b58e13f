import type { MeshTransfer } from 'react-mesh-link'
import { shortenAddress } from '../../format/shorten-address'
import { CopyButton } from '../../ui/copy-button'
import styles from './activity.module.css'

/** The address to which a deposit goes or, for a refund, goes back. Renders nothing when Mesh has not sent the address. */
export function TransferAddress({ transfer }: { transfer: MeshTransfer }) {
  const { status, toAddress, refundAddress, networkName } = transfer
  const isRefund = status === 'refundPending' || status === 'refundSucceeded'
  const address = isRefund ? refundAddress : toAddress
  if (!address) return null
  return (
    <span className={styles.address}>
      <span>{isRefund ? 'Back to' : 'To'}</span>
      <code title={address}>{shortenAddress(address)}</code>
      <CopyButton text={address} what="address" />
      {networkName && <span className={styles.network}>on {networkName}</span>}
    </span>
  )
}

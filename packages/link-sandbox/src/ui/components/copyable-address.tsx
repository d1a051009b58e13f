import { useState } from 'react'
import { shortAddress } from '../format/short-address'
import { texts } from '../texts/texts'
import { CopyButton } from './copy-button'
import styles from './copyable-address.module.css'

/** An address or a transaction, shortened in the middle, to be copied whole. */
export function CopyableAddress({ address, label }: { address: string; label: string }) {
  const [isWhole, setIsWhole] = useState(false)
  return (
    <span className={styles.address}>
      <code className={styles.text} title={address}>
        {isWhole ? address : shortAddress(address)}
      </code>
      <CopyButton label={label} text={address} onFailed={() => setIsWhole(true)} />
      <span role="status" className={isWhole ? styles.hint : 'visually-hidden'}>
        {isWhole ? texts.preview.copyFailed : ''}
      </span>
    </span>
  )
}

import { Icon } from '../components/icon'
import styles from './link-mark.module.css'

/** The app and the account, joined. */
export function LinkMark({ clientName }: { clientName: string }) {
  return (
    <span className={styles.mark} aria-hidden="true">
      <span className={styles.client}>{clientName.trim().charAt(0).toUpperCase()}</span>
      <span className={styles.line} />
      <span className={styles.lock}>
        <Icon name="lock" size={16} />
      </span>
      <span className={styles.line} />
      <span className={styles.account}>
        <Icon name="plus" size={24} />
      </span>
    </span>
  )
}

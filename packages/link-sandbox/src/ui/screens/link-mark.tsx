import type { LinkIntegration } from '../../link/contract'
import { Icon } from '../components/icon'
import { IntegrationMark } from '../components/marks'
import styles from './link-mark.module.css'

interface LinkMarkProps {
  clientName: string
  /** Absent until the person has chosen the account. */
  integration?: LinkIntegration
}

/** The marks of the app and the institution, side by side. */
export function LinkMark({ clientName, integration }: LinkMarkProps) {
  return (
    <span className={styles.mark} aria-hidden="true">
      <span className={styles.client}>{clientName.trim().charAt(0).toUpperCase()}</span>
      <span className={styles.line} />
      <span className={styles.lock}>
        <Icon name="lock" size={16} />
      </span>
      <span className={styles.line} />
      {integration ? (
        <IntegrationMark integration={integration} size="l" />
      ) : (
        <span className={styles.account}>
          <Icon name="plus" size={24} />
        </span>
      )}
    </span>
  )
}

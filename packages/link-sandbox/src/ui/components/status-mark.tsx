import { Icon, type IconName } from './icon'
import styles from './status-mark.module.css'

/** The large round mark above a page that tells how something went. */
export function StatusMark({
  icon,
  tone,
}: {
  icon: IconName
  tone: 'success' | 'accent' | 'warning' | 'danger'
}) {
  return (
    <span className={`${styles.mark} ${styles[tone]}`}>
      <Icon name={icon} size={28} />
    </span>
  )
}

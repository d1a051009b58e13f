import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import styles from './notice.module.css'

interface NoticeProps {
  tone: 'warning' | 'danger'
  /** `alert` for what comes as a surprise; nothing inside a region that is read out anyway. */
  role?: 'alert'
  icon?: IconName
  /** What the user can do about it. */
  action?: { label: string; onClick: () => void }
  children: ReactNode
}

/** Something the user should know while it lasts. */
export function Notice({ tone, role, icon = 'alert', action, children }: NoticeProps) {
  return (
    <div role={role} className={styles.notice} data-tone={tone}>
      <Icon name={icon} />
      <p>{children}</p>
      {action && (
        <button type="button" className={styles.action} onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  )
}

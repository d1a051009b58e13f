import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import styles from './notice.module.css'

interface NoticeProps {
  tone: 'warning' | 'danger'
  icon?: IconName
  /** What the user can do about it. */
  action?: { label: string; onClick: () => void }
  children: ReactNode
}

/** Something the user should know while it lasts. */
export function Notice({ tone, icon = 'alert', action, children }: NoticeProps) {
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={styles.notice} data-tone={tone}>
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

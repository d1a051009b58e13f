import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import styles from './notice.module.css'

interface NoticeProps {
  tone: 'warning' | 'danger'
  /** `alert` for an unexpected message; no role inside a live region. */
  role?: 'alert'
  icon?: IconName
  /** A button with which the user can act on the message. */
  action?: { label: string; onClick: () => void }
  children: ReactNode
}

/** A message that stays as long as the situation lasts. */
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

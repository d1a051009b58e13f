import type { ReactNode } from 'react'
import styles from './check-row.module.css'
import { Icon } from './icon'

interface CheckRowProps {
  title: string
  subtitle: ReactNode
  trailing: ReactNode
  trailingHint?: ReactNode
  isChecked: boolean
  onToggle: () => void
}

/** A line that can be ticked: several of a list may be. */
export function CheckRow({ title, subtitle, trailing, trailingHint, isChecked, onToggle }: CheckRowProps) {
  return (
    <label className={styles.row}>
      <input type="checkbox" className={styles.input} checked={isChecked} onChange={onToggle} />
      <span className={styles.box}>
        <Icon name="check" size={16} />
      </span>
      <span className={styles.text}>
        <span className={styles.title}>{title}</span>{' '}
        <span className={`${styles.hint} tabular`}>{subtitle}</span>
      </span>
      <span className={`${styles.trailing} tabular`}>
        <span>{trailing}</span>
        {trailingHint && <span className={styles.hint}>{trailingHint}</span>}
      </span>
    </label>
  )
}

import type { ReactNode } from 'react'
import styles from './choice-row.module.css'
import { Icon } from './icon'

interface ChoiceRowProps {
  mark: ReactNode
  title: string
  subtitle?: ReactNode
  /** At the end of the row: an amount and what it is worth. */
  trailing?: ReactNode
  trailingHint?: ReactNode
  /** Absent: the row can be read but not chosen. */
  onChoose?: () => void
}

/** A line of a list that leads on when it is chosen. */
export function ChoiceRow({ mark, title, subtitle, trailing, trailingHint, onChoose }: ChoiceRowProps) {
  const content = (
    <>
      {mark}
      <span className={styles.text}>
        <span className={styles.title}>{title}</span>{' '}
        {subtitle && <span className={styles.subtitle}>{subtitle}</span>}
      </span>
      {trailing && (
        <span className={`${styles.trailing} tabular`}>
          <span>{trailing}</span>
          {trailingHint && <span className={styles.subtitle}>{trailingHint}</span>}
        </span>
      )}
    </>
  )
  if (!onChoose) return <div className={`${styles.row} ${styles.inert}`}>{content}</div>
  return (
    <button type="button" className={`${styles.row} ${styles.choice}`} onClick={onChoose}>
      {content}
      <span className={styles.chevron}>
        <Icon name="chevron" size={16} />
      </span>
    </button>
  )
}

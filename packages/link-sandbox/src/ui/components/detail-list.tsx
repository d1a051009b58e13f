import type { ReactNode } from 'react'
import styles from './detail-list.module.css'

interface Detail {
  /** React key. Needed when two rows have the same label. */
  key?: string
  label: string
  value: ReactNode
  /** Secondary text beside the value, such as its value in money. */
  hint?: ReactNode
  isTotal?: boolean
  /** Draws a line above the row, to start a new group. */
  isFirst?: boolean
}

/** Labels and values in two columns. */
export function DetailList({ details }: { details: Detail[] }) {
  return (
    <dl className={styles.list}>
      {details.map(({ key, label, value, hint, isTotal, isFirst }) => (
        <div
          key={key ?? label}
          className={styles.item}
          data-total={isTotal || undefined}
          data-first={isFirst || undefined}
        >
          <dt className={styles.label}>{label}</dt>
          <dd className={`${styles.value} tabular`}>
            {hint && <span className={styles.hint}>{hint}</span>}
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

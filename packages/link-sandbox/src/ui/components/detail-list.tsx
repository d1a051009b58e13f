import type { ReactNode } from 'react'
import styles from './detail-list.module.css'

interface Detail {
  /** Where two lines have the same label. */
  key?: string
  label: string
  value: ReactNode
  /** Beside the value, quieter: what it is worth. */
  hint?: ReactNode
  isTotal?: boolean
  /** A line above: a new subject begins. */
  isFirst?: boolean
}

/** Facts in two columns. */
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

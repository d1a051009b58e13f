import type { ReactNode } from 'react'
import styles from './detail-list.module.css'

interface Detail {
  label: string
  value: ReactNode
  /** Below the value, quieter: what it is worth. */
  hint?: ReactNode
  isTotal?: boolean
}

/** Facts in two columns. */
export function DetailList({ details }: { details: Detail[] }) {
  return (
    <dl className={styles.list}>
      {details.map(({ label, value, hint, isTotal }) => (
        <div key={label} className={styles.item} data-total={isTotal || undefined}>
          <dt className={styles.label}>{label}</dt>
          <dd className={`${styles.value} tabular`}>
            {value}
            {hint && <span className={styles.hint}>{hint}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

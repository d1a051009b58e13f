import type { ReactNode } from 'react'
import styles from './card.module.css'

interface CardProps {
  title: string
  /** Shown under the title: the benefit for the user. */
  subtitle?: ReactNode
  /** Shown beside the title. */
  action?: ReactNode
  /** Shown at the bottom: extra information. */
  note?: string
  children: ReactNode
}

/** One section of the page, with a title. */
export function Card({ title, subtitle, action, note, children }: CardProps) {
  return (
    <section className={styles.card}>
      <header className={styles.header}>
        <div className={styles.heading}>
          <h2 className={styles.title}>{title}</h2>
          {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        {action}
      </header>
      {children}
      {note && <p className={styles.note}>{note}</p>}
    </section>
  )
}

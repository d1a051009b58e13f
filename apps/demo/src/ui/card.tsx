import type { ReactNode } from 'react'
import styles from './card.module.css'

interface CardProps {
  title: string
  /** Under the title: what the user gets. */
  subtitle?: ReactNode
  /** Beside the title. */
  action?: ReactNode
  /** At the foot: what is good to know. */
  note?: string
  children: ReactNode
}

/** One subject of the page. */
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

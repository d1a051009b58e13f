import { type ReactNode, useId } from 'react'
import styles from './choice-list.module.css'

/** Rows that belong together, with the words above that say why. */
export function ChoiceList({ title, children }: { title?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={title ? id : undefined}>
      {title && (
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
      )}
      <ul className={styles.list}>{children}</ul>
    </section>
  )
}

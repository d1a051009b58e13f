import { type ReactNode, useId } from 'react'
import styles from './choice-list.module.css'
import { Icon } from './icon'

/** A group of rows under an optional title. */
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

interface ChoiceRowProps {
  mark: ReactNode
  title: string
  subtitle?: ReactNode
  /** Text at the end of the row, such as an amount. */
  trailing?: ReactNode
  trailingHint?: ReactNode
  /** Without it the row cannot be chosen. */
  onChoose?: () => void
}

/** A row that opens the next screen when it is chosen. */
export function ChoiceRow({ mark, title, subtitle, trailing, trailingHint, onChoose }: ChoiceRowProps) {
  const content = (
    <>
      {mark}
      <span className={styles.text}>
        <span className={styles.rowTitle}>{title}</span>{' '}
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

interface CheckRowProps {
  title: string
  subtitle: ReactNode
  trailing: ReactNode
  trailingHint?: ReactNode
  isChecked: boolean
  onToggle: () => void
}

/** A row with a checkbox. Several rows of a list can be checked. */
export function CheckRow({ title, subtitle, trailing, trailingHint, isChecked, onToggle }: CheckRowProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" className={styles.input} checked={isChecked} onChange={onToggle} />
      <span className={styles.box}>
        <Icon name="check" size={16} />
      </span>
      <span className={styles.checkText}>
        <span className={styles.checkTitle}>{title}</span>{' '}
        <span className={`${styles.hint} tabular`}>{subtitle}</span>
      </span>
      <span className={`${styles.checkTrailing} tabular`}>
        <span>{trailing}</span>
        {trailingHint && <span className={styles.hint}>{trailingHint}</span>}
      </span>
    </label>
  )
}

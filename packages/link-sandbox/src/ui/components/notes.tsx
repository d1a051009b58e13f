import type { ReactNode } from 'react'
import type { Failure } from '../flow/flow-state'
import { t } from '../texts/texts'
import { Button } from './button'
import { Icon } from './icon'
import styles from './notes.module.css'

/** An error message. The live region is always in the page, so that new text is announced. */
export function FailureNote({ failure, action }: { failure: Failure | null; action?: ReactNode }) {
  // The request id helps to find a server error in the logs. For a mistyped password it is noise.
  const isOurs = failure?.code === 'internal' || failure?.code === 'malformed'
  return (
    <div role="alert" className={styles.region}>
      {failure && (
        <div className={styles.note}>
          <Icon name="alert" />
          <div className={styles.body}>
            <p>{failure.message}</p>
            {isOurs && failure.requestId && (
              <p className={styles.reference}>{t('common.reference', { id: failure.requestId })}</p>
            )}
            {action}
          </div>
        </div>
      )}
    </div>
  )
}

/** A hint that this is a sandbox, and what to enter. */
export function SandboxHint({ children }: { children: ReactNode }) {
  return (
    <aside className={styles.hint} aria-label={t('hint.title')}>
      {children}
    </aside>
  )
}

interface EmptyStateProps {
  title: string
  /** What to do next. */
  text: string
  action?: string
  onAction?: () => void
}

export function EmptyState({ title, text, action, onAction }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <p className={styles.text}>{text}</p>
      {action && (
        <Button variant="secondary" onClick={onAction}>
          {action}
        </Button>
      )}
    </div>
  )
}

import type { ReactNode } from 'react'
import type { Failure } from '../flow/failure'
import { texts } from '../texts/texts'
import styles from './failure-note.module.css'
import { Icon } from './icon'

/** What went wrong, told where it happened. The place is always there, so that it is announced when it fills. */
export function FailureNote({ failure, action }: { failure: Failure | null; action?: ReactNode }) {
  // A reference is for whoever looks into a fault of ours; beside a mistyped password it is noise.
  const isOurs = failure?.code === 'internal' || failure?.code === 'malformed'
  return (
    <div role="alert" className={styles.region}>
      {failure && (
        <div className={styles.note}>
          <Icon name="alert" />
          <div className={styles.body}>
            <p>{failure.message}</p>
            {isOurs && failure.requestId && (
              <p className={styles.reference}>{texts.common.reference(failure.requestId)}</p>
            )}
            {action}
          </div>
        </div>
      )}
    </div>
  )
}

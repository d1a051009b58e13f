import { Icon } from '../components/icon'
import { texts } from '../texts/texts'
import styles from './transfer-steps.module.css'

interface Step {
  title: string
  hint?: string
  state: 'done' | 'now' | 'next' | 'failed'
}

/** What has happened and what happens next. */
export function TransferSteps({ steps }: { steps: Step[] }) {
  const stateText = {
    done: texts.executed.stepDone,
    now: texts.executed.stepNow,
    next: texts.executed.stepNext,
    failed: texts.executed.stepFailed,
  }
  return (
    <ol className={styles.steps} aria-label={texts.executed.stepsLabel}>
      {steps.map(({ title, hint, state }) => (
        <li key={title} className={styles.step} data-state={state}>
          <span className={styles.dot}>
            {state === 'done' && <Icon name="check" size={14} />}
            {state === 'failed' && <Icon name="close" size={14} />}
          </span>
          <div>
            <p className={styles.title}>
              {title}
              <span className="visually-hidden"> ({stateText[state]})</span>
            </p>
            {hint && <p className={styles.hint}>{hint}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

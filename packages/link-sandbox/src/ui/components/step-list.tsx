import { Icon } from './icon'
import styles from './step-list.module.css'

interface Step {
  text: string
  state?: 'done' | 'current'
}

/** Steps in their order, each with its progress. */
export function StepList({ steps }: { steps: Step[] }) {
  return (
    <ol className={styles.steps}>
      {steps.map(({ text, state }, index) => (
        <li
          key={text}
          className={styles.step}
          data-state={state}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span className={styles.mark} aria-hidden="true">
            {state === 'done' ? <Icon name="check" size={16} /> : index + 1}
          </span>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  )
}

import type { ReactNode } from 'react'
import { texts } from '../texts/texts'
import { Icon } from './icon'
import styles from './sandbox-hint.module.css'

/** Says that this is a sandbox, and how to get on in it. */
export function SandboxHint({ children }: { children: ReactNode }) {
  return (
    <aside className={styles.hint} aria-label={texts.hint.title}>
      <span className={styles.icon}>
        <Icon name="flask" />
      </span>
      <div className={styles.body}>{children}</div>
    </aside>
  )
}

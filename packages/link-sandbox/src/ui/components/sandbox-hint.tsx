import type { ReactNode } from 'react'
import { texts } from '../texts/texts'
import styles from './sandbox-hint.module.css'

/** Says that this is a sandbox, and how to get on in it. */
export function SandboxHint({ children }: { children: ReactNode }) {
  return (
    <aside className={styles.hint} aria-label={texts.hint.title}>
      {children}
    </aside>
  )
}

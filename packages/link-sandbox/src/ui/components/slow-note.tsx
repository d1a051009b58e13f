import styles from './slow-note.module.css'
import { useDelayed } from './use-delayed'

const SLOW_MS = 1_000

/** Says what is being waited for once a wait becomes one. Keeps its line, so that nothing moves. */
export function SlowNote({ isWaiting, text }: { isWaiting: boolean; text: string }) {
  const isSlow = useDelayed(isWaiting, SLOW_MS)
  return (
    <p role="status" className={styles.note}>
      {isSlow ? text : ''}
    </p>
  )
}

import { useEffect, useState } from 'react'
import styles from './waiting.module.css'

const SLOW_MS = 1_000

/** Says what is pending once it takes longer than a moment. Its line is always reserved, so nothing moves. */
export function SlowNote({ isWaiting, text }: { isWaiting: boolean; text: string }) {
  const isSlow = useDelayed(isWaiting, SLOW_MS)
  return (
    <p role="status" className={styles.note}>
      {isSlow ? text : ''}
    </p>
  )
}

/** Placeholders for rows that are loading. */
export function SkeletonRows({ count }: { count: number }) {
  return (
    <div className={styles.rows} aria-hidden="true">
      {Array.from({ length: count }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same and never move
        <div key={row} className={styles.row}>
          <span className={styles.mark} />
          <span className={styles.lines}>
            <span className={styles.line} />
            <span className={`${styles.line} ${styles.short}`} />
          </span>
        </div>
      ))}
    </div>
  )
}

/** True once `flag` has been true for `milliseconds`. A shorter wait is not shown. */
export function useDelayed(flag: boolean, milliseconds: number): boolean {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    if (!flag) return
    const timer = setTimeout(() => setIsLate(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setIsLate(false)
    }
  }, [flag, milliseconds])
  return flag && isLate
}

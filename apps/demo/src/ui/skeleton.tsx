import styles from './skeleton.module.css'

/** Grey placeholder for content that is loading. Hidden from screen readers: the parent has to say what is loading. */
export function Skeleton({ width, height }: { width?: number | string; height: number }) {
  return <span aria-hidden="true" className={styles.bone} style={{ width, height }} />
}

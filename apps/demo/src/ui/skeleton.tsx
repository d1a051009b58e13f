import styles from './skeleton.module.css'

/** Holds the place of what is on its way. Decoration: whoever uses it says what loads. */
export function Skeleton({ width, height }: { width?: number | string; height: number }) {
  return <span aria-hidden="true" className={styles.bone} style={{ width, height }} />
}

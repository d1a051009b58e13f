import { Skeleton } from '../ui/skeleton'
import styles from './app.module.css'

/** Placeholder for the page until the app knows whether a user is signed in. */
export function PageSkeleton() {
  return (
    <div role="status" aria-label="Loading Harbor" className={styles.skeleton}>
      <Skeleton width={120} height={20} />
      <Skeleton width={220} height={48} />
      <div className={styles.skeletonColumns}>
        <Skeleton height={300} />
        <Skeleton height={300} />
      </div>
    </div>
  )
}

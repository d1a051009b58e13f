import { Skeleton } from '../../ui/skeleton'
import styles from './activity.module.css'

/** Placeholder for the list while it loads. */
export function ActivitySkeleton() {
  return (
    <div role="status" aria-label="Loading your activity" className={styles.skeleton}>
      <Skeleton height={40} />
      <Skeleton height={40} />
    </div>
  )
}

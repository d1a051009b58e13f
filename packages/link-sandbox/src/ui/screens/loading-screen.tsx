import { SkeletonRows } from '../components/skeleton-rows'
import { SlowNote } from '../components/slow-note'
import { texts } from '../texts/texts'
import styles from './loading-screen.module.css'

/** Before the session is open. Not a screen with a heading: it is over before it could be read. */
export function LoadingScreen() {
  return (
    <main className={styles.loading} aria-busy="true">
      <h1 className="visually-hidden">{texts.loading.title}</h1>
      <div className={styles.title} aria-hidden="true" />
      <SkeletonRows count={4} />
      <SlowNote isWaiting text={texts.loading.slow} />
    </main>
  )
}

import { useMe } from '../session/use-me'
import { Icon } from '../ui/icon'
import { PageTitle } from '../ui/page-title'
import styles from './app.module.css'

/** The page while the server has not answered even once, so that there is nothing to show. */
export function NoServer() {
  const { refetch } = useMe()
  return (
    <div className={styles.blank} role="alert">
      <Icon name="offline" size={36} />
      <PageTitle title="No connection" className={styles.blankTitle}>
        Harbor can't be reached
      </PageTitle>
      <p>Your money is safe. Check your internet connection. Harbor tries again every few seconds.</p>
      <button type="button" className="mesh-link-button" onClick={() => void refetch()}>
        Try again now
      </button>
    </div>
  )
}

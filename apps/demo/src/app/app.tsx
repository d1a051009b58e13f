import { Header } from '../features/header/header'
import { SignInPage } from '../features/sign-in/sign-in-page'
import { useIsChangingUser } from '../session/use-is-changing-user'
import { useMe } from '../session/use-me'
import { Toaster } from '../toasts/toaster'
import styles from './app.module.css'
import { Footer } from './footer'
import { NoServer } from './no-server'
import { PageSkeleton } from './page-skeleton'
import { SignedIn } from './signed-in'

/** The whole app: header, current page, footer and toasts. */
export function App() {
  const { data: user, errorUpdateCount } = useMe()
  const isChangingUser = useIsChangingUser()

  const content =
    isChangingUser || (user === undefined && errorUpdateCount === 0) ? (
      <PageSkeleton />
    ) : user === undefined ? (
      <NoServer />
    ) : user === null ? (
      <SignInPage />
    ) : (
      <SignedIn key={user.id} user={user} />
    )

  return (
    <div className={styles.app}>
      <Header user={user} />
      <main aria-label="Harbor" className={styles.main}>
        {content}
      </main>
      <Footer />
      <Toaster />
    </div>
  )
}

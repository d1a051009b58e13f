import type { User } from '../../../common/user'
import { Link } from '../../routing/link'
import { ThemeSwitch } from '../../theme/theme-switch'
import { Logo } from '../../ui/logo'
import { NetworkNotice } from '../notices/network-notice'
import { SaveNotice } from '../notices/save-notice'
import { AccountMenu } from './account-menu'
import styles from './header.module.css'
import { MainNav } from './main-nav'

/** The header of every page, with the notices that concern all pages. `user` is `undefined` until the app knows whether a user is signed in. */
export function Header({ user }: { user: User | null | undefined }) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a header of the whole page is a banner, which may have a name
    <header aria-label="Harbor" className={styles.header}>
      <div className={styles.inner}>
        <Link href="/" className={styles.home}>
          <Logo />
        </Link>
        {user && <MainNav />}
        <div className={styles.tools}>
          <ThemeSwitch />
          {user && <AccountMenu user={user} />}
        </div>
      </div>
      <div aria-live="polite" className={styles.notices}>
        {user !== undefined && <NetworkNotice />}
        {user && <SaveNotice />}
      </div>
    </header>
  )
}

import { Link } from '../../routing/link'
import { useAddress } from '../../routing/use-address'
import { isEmbeddedAddress } from '../embedded/embedded-address'
import styles from './header.module.css'

/** Links to the app's pages. */
export function MainNav() {
  const isEmbedded = isEmbeddedAddress(useAddress())
  return (
    <nav aria-label="Main" className={styles.nav}>
      <Link href="/" aria-current={isEmbedded ? undefined : 'page'}>
        Overview
      </Link>
      <Link href="/embedded" aria-current={isEmbedded ? 'page' : undefined}>
        Deposit
      </Link>
    </nav>
  )
}

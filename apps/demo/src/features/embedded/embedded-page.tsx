import { useAddress } from '../../routing/use-address'
import { PageTitle } from '../../ui/page-title'
import { readEmbeddedAddress } from './embedded-address'
import { EmbeddedLink } from './embedded-link'
import styles from './embedded-page.module.css'
import { SourceNav } from './source-nav'

/** The deposit page, with Link embedded in it. */
export function EmbeddedPage() {
  const address = useAddress()
  const view = readEmbeddedAddress(address)
  return (
    <div className={styles.page}>
      <div className={styles.side}>
        <PageTitle title="Deposit" className={styles.title}>
          {view.intent === 'connect' ? 'Connect an account' : 'Make a deposit'}
        </PageTitle>
        <SourceNav view={view} />
      </div>
      {/* A new address starts a new session. */}
      <EmbeddedLink key={address} view={view} />
    </div>
  )
}

import type { LinkIntegration } from '../../link-api/contract'
import { Monogram } from '../components/monogram'
import { texts } from '../texts/texts'
import styles from './window-header.module.css'

/** The institution's name over its page, and that none of it is real. */
export function WindowHeader({ integration }: { integration?: LinkIntegration }) {
  return (
    <header className={styles.header}>
      <p className={styles.name}>
        {integration && (
          <>
            <Monogram text={integration.monogram} color={integration.color} size="s" />
            {integration.name}
          </>
        )}
      </p>
      <p className={styles.badge}>{texts.header.sandbox}</p>
    </header>
  )
}

import type { LinkFault } from '../../link-api/contract-faults'
import { CopyButton } from '../components/copy-button'
import { texts } from '../texts/texts'
import { usernameWithFaults } from './username-with-faults'
import styles from './usernames.module.css'

interface UsernamesProps {
  usernames: string[]
  faults: LinkFault[]
}

/** Whom one can log in as, each name with what is switched on above. */
export function Usernames({ usernames, faults }: UsernamesProps) {
  return (
    <section className={styles.section} aria-label={texts.panel.users.title}>
      <h3 className={styles.title}>{texts.panel.users.title}</h3>
      <p className={styles.lead}>
        {texts.panel.users.lead('Pass123', '123456')} {texts.panel.users.carry}
      </p>
      <ul className={styles.list}>
        {usernames.map((username) => {
          const name = usernameWithFaults(username, faults)
          return (
            <li key={username} className={styles.row}>
              <code className={styles.name} translate="no">
                {name}
              </code>
              <CopyButton label={texts.panel.users.copy(name)} text={name} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

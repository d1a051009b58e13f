import { DEMO_USERS } from '../../../common/demo-users'
import { useChangeUser } from '../../session/use-change-user'
import { Avatar } from '../../ui/avatar'
import { Icon } from '../../ui/icon'
import { PageTitle } from '../../ui/page-title'
import styles from './sign-in-page.module.css'

const PROMISES = [
  { icon: 'shield', text: 'Every deposit goes to the correct address and network.' },
  { icon: 'exchange', text: 'Deposit straight from your exchange: there is no address to copy.' },
  { icon: 'clock', text: 'Follow each deposit until it arrives.' },
] as const

/** The page for a visitor who is not signed in: what Harbor is, and two demo users to try it as. */
export function SignInPage() {
  const { mutate } = useChangeUser()
  return (
    <div className={styles.page}>
      <div>
        <PageTitle title="Sign in" className={styles.title}>
          Your savings, in one calm place
        </PageTitle>
        <ul className={styles.promises}>
          {PROMISES.map(({ icon, text }) => (
            <li key={icon}>
              <Icon name={icon} size={22} />
              {text}
            </li>
          ))}
        </ul>
      </div>
      <section className={styles.card} aria-labelledby="try-as">
        <h2 id="try-as" className={styles.heading}>
          Try it as
        </h2>
        <ul className={styles.users}>
          {DEMO_USERS.map(({ id, name }) => (
            <li key={id}>
              <button type="button" className={styles.user} onClick={() => mutate(id)}>
                <Avatar name={name} />
                <span>Continue as {name}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className={styles.note}>
          Ada and Ben have separate accounts and savings. You can switch at any time.
        </p>
      </section>
    </div>
  )
}

import { SandboxHint } from '../components/sandbox-hint'
import { texts } from '../texts/texts'
import styles from './test-users.module.css'

const PASSWORD = 'Pass123'

/** The users of the sandbox; choosing one fills in the login. */
export function TestUsers({ onUse }: { onUse: (user: { username: string; password: string }) => void }) {
  return (
    <SandboxHint>
      <p>
        <strong>{texts.hint.lead}</strong> {texts.hint.text} <code className={styles.name}>{PASSWORD}</code>.
      </p>
      <ul className={styles.users}>
        {Object.entries(texts.hint.users).map(([username, holds]) => (
          <li key={username}>
            <button
              type="button"
              className={styles.user}
              onClick={() => onUse({ username, password: PASSWORD })}
            >
              <span className="visually-hidden">{texts.hint.use}</span>{' '}
              <code className={styles.name}>{username}</code> <span className={styles.holds}>{holds}</span>
            </button>
          </li>
        ))}
      </ul>
    </SandboxHint>
  )
}

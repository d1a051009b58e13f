import { useEffect, useId, useRef, useState } from 'react'
import type { LinkIntegration } from '../../link/contract'
import { Button, IconButton } from '../components/button'
import { IntegrationMark } from '../components/marks'
import { FailureNote, SandboxHint } from '../components/notes'
import { Screen } from '../components/screen'
import { TextField } from '../components/text-field'
import type { Failure } from '../flow/flow-state'
import { t } from '../texts/texts'
import styles from './login-screen.module.css'

interface LoginScreenProps {
  integration: LinkIntegration
  clientName: string
  /** A saved account whose login has expired. */
  isAgain: boolean
  isBusy: boolean
  failure: Failure | null
  onLogIn: (username: string, password: string) => void
}

export function LoginScreen({
  integration,
  clientName,
  isAgain,
  isBusy,
  failure,
  onLogIn,
}: LoginScreenProps) {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [isShown, setIsShown] = useState(false)
  const [isChecked, setIsChecked] = useState(false)
  const usernameField = useRef<HTMLInputElement>(null)
  const passwordField = useRef<HTMLInputElement>(null)
  const isUsernameMissing = username.trim() === ''
  const isPasswordMissing = password === ''
  const titleId = useId()
  const refused = failure?.code === 'wrong_credentials' ? failure : null

  useEffect(() => {
    if (!refused) return
    passwordField.current?.focus()
    // The next key replaces the password.
    passwordField.current?.select()
  }, [refused])

  function submit() {
    setIsChecked(true)
    if (isUsernameMissing) usernameField.current?.focus()
    else if (isPasswordMissing) passwordField.current?.focus()
    else onLogIn(username.trim(), password)
  }

  return (
    <Screen
      mark={<IntegrationMark integration={integration} size="l" />}
      title={t('login.title', { integration: integration.name })}
      titleId={titleId}
      lead={
        isAgain
          ? t('login.again', { integration: integration.name })
          : t('login.lead', { client: clientName })
      }
      onSubmit={submit}
      entry={usernameField}
      footer={
        <Button type="submit" isBusy={isBusy} busyLabel={t('login.busy')}>
          {t('common.continue')}
        </Button>
      }
    >
      <FailureNote failure={failure} />
      <div className={styles.fields}>
        <TextField
          ref={usernameField}
          label={t('login.username')}
          name="username"
          value={username}
          onChange={(event) => setUsername(event.target.value)}
          error={isChecked && isUsernameMissing ? t('login.usernameMissing') : undefined}
          aria-describedby={titleId}
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={200}
        />
        <TextField
          ref={passwordField}
          label={t('login.password')}
          name="password"
          type={isShown ? 'text' : 'password'}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={isChecked && isPasswordMissing ? t('login.passwordMissing') : undefined}
          autoComplete="current-password"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          trailing={
            <IconButton
              icon={isShown ? 'eyeOff' : 'eye'}
              label={isShown ? t('login.hide') : t('login.show')}
              onClick={() => setIsShown(!isShown)}
            />
          }
        />
      </div>
      <TestUsers
        onUse={(user) => {
          setUsername(user.username)
          setPassword(user.password)
        }}
      />
    </Screen>
  )
}

const PASSWORD = 'Pass123'

const USERNAMES = ['Mesh', 'MeshUSDC', 'MeshETH', 'Mesh2'] as const

/** The sandbox's test users. Choosing a user fills in the login. */
function TestUsers({ onUse }: { onUse: (user: { username: string; password: string }) => void }) {
  return (
    <SandboxHint>
      <p>
        <strong>{t('hint.lead')}</strong> {t('hint.text')} <code className={styles.name}>{PASSWORD}</code>.
      </p>
      <ul className={styles.users}>
        {USERNAMES.map((username) => (
          <li key={username}>
            <button
              type="button"
              className={styles.user}
              onClick={() => onUse({ username, password: PASSWORD })}
            >
              <span className="visually-hidden">{t('hint.use')}</span>{' '}
              <code className={styles.name}>{username}</code>{' '}
              <span className={styles.holds}>{t(`hint.users.${username}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </SandboxHint>
  )
}

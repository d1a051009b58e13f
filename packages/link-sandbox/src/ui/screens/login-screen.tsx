import { useRef, useState } from 'react'
import type { LinkIntegration } from '../../link-api/contract'
import { Button } from '../components/button'
import { FailureNote } from '../components/failure-note'
import { IconButton } from '../components/icon-button'
import { IntegrationMark } from '../components/integration-mark'
import { Screen } from '../components/screen'
import { TextField } from '../components/text-field'
import type { Failure } from '../flow/failure'
import { texts } from '../texts/texts'
import styles from './login-screen.module.css'
import { TestUsers } from './test-users'

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

  function submit() {
    setIsChecked(true)
    if (isUsernameMissing) usernameField.current?.focus()
    else if (isPasswordMissing) passwordField.current?.focus()
    else onLogIn(username.trim(), password)
  }

  return (
    <Screen
      mark={<IntegrationMark integration={integration} size="l" />}
      title={texts.login.title(integration.name)}
      lead={isAgain ? texts.login.again(integration.name) : texts.login.lead(clientName)}
      onSubmit={submit}
      footer={
        <Button type="submit" isBusy={isBusy} busyLabel={texts.login.busy}>
          {texts.common.continue}
        </Button>
      }
    >
      <FailureNote failure={failure} />
      <div className={styles.fields}>
        <TextField
          ref={usernameField}
          label={texts.login.username}
          name="username"
          value={username}
          onChange={(event) => setUsername(event.target.value)}
          error={isChecked && isUsernameMissing ? texts.login.usernameMissing : undefined}
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={200}
        />
        <TextField
          ref={passwordField}
          label={texts.login.password}
          name="password"
          type={isShown ? 'text' : 'password'}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={isChecked && isPasswordMissing ? texts.login.passwordMissing : undefined}
          autoComplete="current-password"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          trailing={
            <IconButton
              icon={isShown ? 'eyeOff' : 'eye'}
              label={isShown ? texts.login.hide : texts.login.show}
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

import type { LinkIntegration } from '../../link/contract'
import { Button } from '../components/button'
import { Monogram, StatusMark } from '../components/marks'
import { FailureNote } from '../components/notes'
import { Screen } from '../components/screen'
import { LoginScreen } from '../screens/login-screen'
import { LoadingScreen } from '../screens/session-screens'
import { t } from '../texts/texts'
import { ConsentScreen } from './consent-screen'
import styles from './login-window.module.css'
import { useLoginWindow, type WindowApi } from './use-login-window'

interface LoginWindowProps {
  api: WindowApi
  close?: () => void
}

/** Stands in for the institution's login page: asks for login and consent, then closes itself. */
export function LoginWindow({ api, close = () => window.close() }: LoginWindowProps) {
  const { shown, step, isBusy, failure, open, logIn, decide } = useLoginWindow(api, close)

  function content() {
    if (step.name === 'over') {
      return (
        <Screen
          align="center"
          mark={<StatusMark icon="alert" tone="warning" />}
          title={t('oauthWindow.overTitle')}
          lead={t('oauthWindow.over')}
        />
      )
    }
    if (!shown) {
      return failure ? (
        <Screen
          align="center"
          title={t('problem.title', { code: failure.code })}
          footer={<Button onClick={open}>{t('problem.retry')}</Button>}
        >
          <FailureNote failure={failure} />
        </Screen>
      ) : (
        <LoadingScreen />
      )
    }
    const { integration, clientName, isTransfer } = shown
    switch (step.name) {
      case 'consent':
        return (
          <ConsentScreen
            integration={integration}
            clientName={clientName}
            username={step.username}
            isTransfer={isTransfer}
            isBusy={isBusy}
            failure={failure}
            onDecide={decide}
          />
        )
      case 'allowed':
      case 'denied': {
        const isAllowed = step.name === 'allowed'
        return (
          <Screen
            align="center"
            mark={
              <StatusMark icon={isAllowed ? 'check' : 'close'} tone={isAllowed ? 'success' : 'warning'} />
            }
            title={isAllowed ? t('oauthWindow.allowedTitle') : t('oauthWindow.deniedTitle')}
            lead={t('oauthWindow.close')}
          />
        )
      }
      default:
        return (
          <LoginScreen
            integration={integration}
            clientName={clientName}
            isAgain={false}
            isBusy={isBusy}
            failure={failure}
            onLogIn={logIn}
          />
        )
    }
  }

  return (
    <div className={styles.window}>
      <WindowHeader integration={shown?.integration} />
      {content()}
    </div>
  )
}

/** The institution's name, and a note that the page is not real. */
function WindowHeader({ integration }: { integration?: LinkIntegration }) {
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
      <p className={styles.badge}>{t('header.sandbox')}</p>
    </header>
  )
}

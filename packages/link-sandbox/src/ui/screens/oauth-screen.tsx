import type { LinkIntegration } from '../../link/contract'
import { Button } from '../components/button'
import { IntegrationMark } from '../components/marks'
import { FailureNote } from '../components/notes'
import { Screen } from '../components/screen'
import { StepList } from '../components/step-list'
import type { Failure, OAuthScreen as OAuthScreenState } from '../flow/flow-state'
import { windowAddress } from '../host/window'
import { t } from '../texts/texts'
import styles from './oauth-screen.module.css'

interface OAuthScreenProps {
  screen: OAuthScreenState
  clientName: string
  failure: Failure | null
  onRetry: () => void
  onOpen: () => void
  onCancel: () => void
}

/** Opens the institution's window, says what to do there, and waits for the login. */
export function OAuthScreen({ screen, clientName, failure, onRetry, onOpen, onCancel }: OAuthScreenProps) {
  const { integration, again, authorization, window } = screen
  const { name } = integration
  if (authorization && window !== 'none') {
    return (
      <OAuthWaiting
        integration={integration}
        url={window === 'blocked' ? authorization.url : undefined}
        onOpen={onOpen}
        onCancel={onCancel}
      />
    )
  }
  const isStuck = !authorization && failure !== null
  return (
    <Screen
      mark={<IntegrationMark integration={integration} size="l" />}
      title={t('oauth.title', { integration: name })}
      lead={again ? t('login.again', { integration: name }) : t('oauth.lead', { integration: name })}
      footer={
        isStuck ? (
          <Button onClick={onRetry}>{t('common.tryAgain')}</Button>
        ) : (
          <Button onClick={onOpen} isBusy={!authorization} busyLabel={t('oauth.preparing')}>
            {t('oauth.open', { integration: name })}
          </Button>
        )
      }
    >
      <FailureNote failure={failure} />
      <StepList
        steps={[
          { text: t('oauth.steps.open', { integration: name }) },
          { text: t('oauth.steps.allow', { client: clientName }) },
          { text: t('oauth.steps.back') },
        ]}
      />
    </Screen>
  )
}

interface OAuthWaitingProps {
  integration: LinkIntegration
  /** Address of a window that the browser may have blocked, for a link that opens it. */
  url?: string
  onOpen: () => void
  onCancel: () => void
}

/** Shown while the person is in the institution's window. */
function OAuthWaiting({ integration, url, onOpen, onCancel }: OAuthWaitingProps) {
  const { name } = integration
  return (
    <Screen
      align="center"
      mark={
        <span className={styles.mark}>
          <IntegrationMark integration={integration} size="l" />
        </span>
      }
      title={t('oauth.waitingTitle', { integration: name })}
      lead={t('oauth.waiting')}
      footer={
        <>
          {url === undefined && <Button onClick={onOpen}>{t('oauth.again')}</Button>}
          <Button variant="secondary" onClick={onCancel}>
            {t('oauth.cancel')}
          </Button>
        </>
      }
    >
      {url === undefined ? (
        <p role="status" className={styles.status}>
          {t('oauth.waitingStatus', { integration: name })}
        </p>
      ) : (
        <div role="alert" className={styles.blocked}>
          <p>{t('oauth.blocked')}</p>
          <a href={windowAddress(url)} target="_blank" rel="noopener noreferrer" className={styles.link}>
            {t('oauth.open', { integration: name })}
          </a>
        </div>
      )}
    </Screen>
  )
}

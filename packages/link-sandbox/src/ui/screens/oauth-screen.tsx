import type { LinkIntegration } from '../../link/contract'
import { Button } from '../components/button'
import { IntegrationMark } from '../components/marks'
import { FailureNote } from '../components/notes'
import { Screen } from '../components/screen'
import { StepList } from '../components/step-list'
import type { Failure, OAuthScreen as OAuthScreenState } from '../flow/flow-state'
import { windowAddress } from '../host/window'
import { texts } from '../texts/texts'
import styles from './oauth-screen.module.css'

interface OAuthScreenProps {
  screen: OAuthScreenState
  clientName: string
  failure: Failure | null
  onRetry: () => void
  onOpen: () => void
  onCancel: () => void
}

/** The login is in a window of the institution: this page opens it, says what to do there, and waits. */
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
      title={texts.oauth.title(name)}
      lead={again ? texts.login.again(name) : texts.oauth.lead(name)}
      footer={
        isStuck ? (
          <Button onClick={onRetry}>{texts.common.tryAgain}</Button>
        ) : (
          <Button onClick={onOpen} isBusy={!authorization} busyLabel={texts.oauth.preparing}>
            {texts.oauth.open(name)}
          </Button>
        )
      }
    >
      <FailureNote failure={failure} />
      <StepList
        steps={[
          { text: texts.oauth.steps.open(name) },
          { text: texts.oauth.steps.allow(clientName) },
          { text: texts.oauth.steps.back },
        ]}
      />
    </Screen>
  )
}

interface OAuthWaitingProps {
  integration: LinkIntegration
  /** Of a window that the browser may have blocked, to be opened by hand. */
  url?: string
  onOpen: () => void
  onCancel: () => void
}

/** While the person is in the institution's window. */
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
      title={texts.oauth.waitingTitle(name)}
      lead={texts.oauth.waiting}
      footer={
        <>
          {url === undefined && <Button onClick={onOpen}>{texts.oauth.again}</Button>}
          <Button variant="secondary" onClick={onCancel}>
            {texts.oauth.cancel}
          </Button>
        </>
      }
    >
      {url === undefined ? (
        <p role="status" className={styles.status}>
          {texts.oauth.waitingStatus(name)}
        </p>
      ) : (
        <div role="alert" className={styles.blocked}>
          <p>{texts.oauth.blocked}</p>
          <a href={windowAddress(url)} target="_blank" rel="noopener noreferrer" className={styles.link}>
            {texts.oauth.open(name)}
          </a>
        </div>
      )}
    </Screen>
  )
}

import { Button } from '../components/button'
import { FailureNote } from '../components/failure-note'
import { IntegrationMark } from '../components/integration-mark'
import { Screen } from '../components/screen'
import { StepList } from '../components/step-list'
import type { OAuthScreen as OAuthScreenState } from '../flow/connect-screen'
import type { Failure } from '../flow/failure'
import { texts } from '../texts/texts'
import { OAuthWaiting } from './oauth-waiting'

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

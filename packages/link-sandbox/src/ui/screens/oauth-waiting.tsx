import type { LinkIntegration } from '../../link-api/contract'
import { Button } from '../components/button'
import { IntegrationMark } from '../components/integration-mark'
import { Screen } from '../components/screen'
import { windowAddress } from '../controller/window-address'
import { texts } from '../texts/texts'
import styles from './oauth-waiting.module.css'

interface OAuthWaitingProps {
  integration: LinkIntegration
  /** Of a window that the browser may have blocked, to be opened by hand. */
  url?: string
  onOpen: () => void
  onCancel: () => void
}

/** While the person is in the institution's window. */
export function OAuthWaiting({ integration, url, onOpen, onCancel }: OAuthWaitingProps) {
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

import type { LinkIntegration } from '../../link/contract'
import { Button } from '../components/button'
import { Icon } from '../components/icon'
import { FailureNote } from '../components/notes'
import { Screen } from '../components/screen'
import type { Failure } from '../flow/flow-state'
import { LinkMark } from '../screens/link-mark'
import { t } from '../texts/texts'
import styles from './consent-screen.module.css'

interface ConsentScreenProps {
  integration: LinkIntegration
  clientName: string
  username: string
  isTransfer: boolean
  isBusy: boolean
  failure: Failure | null
  onDecide: (isAllowed: boolean) => void
}

/** The consent page of the institution: lists the access that the app wants. */
export function ConsentScreen({
  integration,
  clientName,
  username,
  isTransfer,
  isBusy,
  failure,
  onDecide,
}: ConsentScreenProps) {
  const allowed = [
    t('oauthWindow.balances'),
    t('oauthWindow.addresses'),
    ...(isTransfer ? [t('oauthWindow.transfers')] : []),
  ]
  return (
    <Screen
      align="center"
      mark={<LinkMark clientName={clientName} integration={integration} />}
      title={t('oauthWindow.consentTitle', { client: clientName })}
      lead={t('oauthWindow.consentLead', { integration: integration.name, username })}
      footer={
        <>
          <Button onClick={() => onDecide(true)} isBusy={isBusy} busyLabel={t('oauthWindow.busy')}>
            {t('oauthWindow.allow')}
          </Button>
          <Button variant="secondary" onClick={() => onDecide(false)} isBusy={isBusy}>
            {t('oauthWindow.decline')}
          </Button>
        </>
      }
    >
      <FailureNote failure={failure} />
      <section className={styles.allows} aria-label={t('oauthWindow.allows', { client: clientName })}>
        <p className={styles.title}>{t('oauthWindow.allows', { client: clientName })}</p>
        <ul className={styles.list}>
          {allowed.map((text) => (
            <li key={text} className={styles.item}>
              <Icon name="check" />
              {text}
            </li>
          ))}
        </ul>
      </section>
      <p className={styles.never}>{t('oauthWindow.never', { client: clientName })}</p>
    </Screen>
  )
}

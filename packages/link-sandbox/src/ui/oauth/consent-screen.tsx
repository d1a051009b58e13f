import type { LinkIntegration } from '../../link/contract'
import { Button } from '../components/button'
import { Icon } from '../components/icon'
import { FailureNote } from '../components/notes'
import { Screen } from '../components/screen'
import type { Failure } from '../flow/flow-state'
import { LinkMark } from '../screens/link-mark'
import { texts } from '../texts/texts'
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

/** What the app asks for, at the institution itself. */
export function ConsentScreen({
  integration,
  clientName,
  username,
  isTransfer,
  isBusy,
  failure,
  onDecide,
}: ConsentScreenProps) {
  const words = texts.oauthWindow
  const allowed = [words.balances, words.addresses, ...(isTransfer ? [words.transfers] : [])]
  return (
    <Screen
      align="center"
      mark={<LinkMark clientName={clientName} integration={integration} />}
      title={words.consentTitle(clientName)}
      lead={words.consentLead(integration.name, username)}
      footer={
        <>
          <Button onClick={() => onDecide(true)} isBusy={isBusy} busyLabel={words.busy}>
            {words.allow}
          </Button>
          <Button variant="secondary" onClick={() => onDecide(false)} isBusy={isBusy}>
            {words.decline}
          </Button>
        </>
      }
    >
      <FailureNote failure={failure} />
      <section className={styles.allows} aria-label={words.allows(clientName)}>
        <p className={styles.title}>{words.allows(clientName)}</p>
        <ul className={styles.list}>
          {allowed.map((text) => (
            <li key={text} className={styles.item}>
              <Icon name="check" />
              {text}
            </li>
          ))}
        </ul>
      </section>
      <p className={styles.never}>{words.never(clientName)}</p>
    </Screen>
  )
}

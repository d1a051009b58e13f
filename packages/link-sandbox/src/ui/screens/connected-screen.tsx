import { Button } from '../components/button'
import { Icon } from '../components/icon'
import { IntegrationMark } from '../components/marks'
import { Screen } from '../components/screen'
import type { AccountConnection } from '../flow/flow-state'
import { t } from '../texts/texts'
import styles from './connected-screen.module.css'

interface ConnectedScreenProps {
  connection: AccountConnection
  clientName: string
  /** Absent when the app allows only one account. */
  onAnother?: () => void
  onDone: () => void
}

export function ConnectedScreen({ connection, clientName, onAnother, onDone }: ConnectedScreenProps) {
  const { integration, accountNames } = connection
  return (
    <Screen
      align="center"
      mark={
        <span className={styles.mark}>
          <IntegrationMark integration={integration} size="l" />
          <span className={styles.check}>
            <Icon name="check" size={16} />
          </span>
        </span>
      }
      title={t('connected.title', { integration: integration.name })}
      lead={t('connected.text', { client: clientName, count: accountNames.length })}
      footer={
        <>
          <Button onClick={onDone}>{t('common.done')}</Button>
          {onAnother && (
            <Button variant="secondary" onClick={onAnother}>
              {t('connected.another')}
            </Button>
          )}
        </>
      }
    >
      <ul className={styles.accounts} aria-label={t('connected.accounts')}>
        {accountNames.map((name) => (
          <li key={name} className={styles.account}>
            {name}
            <Icon name="check" size={16} />
          </li>
        ))}
      </ul>
    </Screen>
  )
}

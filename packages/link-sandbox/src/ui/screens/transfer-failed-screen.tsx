import { Button } from '../components/button'
import { StatusMark } from '../components/marks'
import { Screen } from '../components/screen'
import type { Connection, Failure } from '../flow/flow-state'
import { sourceOf } from '../flow/reduce-connect'
import { t } from '../texts/texts'
import styles from './transfer-failed-screen.module.css'

interface TransferFailedScreenProps {
  connection: Connection
  networkName: string
  refused: Failure
  isExplained: boolean
  onExplain: () => void
  onRetry: () => void
  onAnother: () => void
}

/** The transfer was declined or could not be sent. Nothing has left the account. */
export function TransferFailedScreen({
  connection,
  networkName,
  refused,
  isExplained,
  onExplain,
  onRetry,
  onAnother,
}: TransferFailedScreenProps) {
  const { name } = sourceOf(connection)
  const isDeclined = refused.code === 'transfer_declined'
  return (
    <Screen
      align="center"
      mark={<StatusMark icon="alert" tone="danger" />}
      title={isDeclined ? t('failed.declinedTitle', { integration: name }) : t('failed.errorTitle')}
      lead={refused.message}
      footer={
        <>
          <Button onClick={onRetry}>{t('failed.retry')}</Button>
          <Button variant="secondary" onClick={onAnother}>
            {t('failed.another')}
          </Button>
        </>
      }
    >
      {!isExplained && (
        <Button variant="quiet" onClick={onExplain}>
          {t('failed.explain')}
        </Button>
      )}
      <div role="status" className={styles.explanation}>
        {isExplained && (
          <>
            <p>
              {isDeclined
                ? t('failed.explanation.declined', { integration: name })
                : t('failed.explanation.error', { integration: name, network: networkName })}
            </p>
            {refused.requestId && (
              <p className={styles.reference}>{t('common.reference', { id: refused.requestId })}</p>
            )}
          </>
        )}
      </div>
    </Screen>
  )
}

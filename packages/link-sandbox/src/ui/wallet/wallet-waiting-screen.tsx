import type { ReactNode } from 'react'
import type { LinkIntegration } from '../../link-api/contract'
import { Button } from '../components/button'
import { FailureNote } from '../components/failure-note'
import { IntegrationMark } from '../components/integration-mark'
import { Screen } from '../components/screen'
import type { Failure } from '../flow/failure'
import { texts } from '../texts/texts'
import styles from './wallet-waiting-screen.module.css'

interface WalletWaitingScreenProps {
  integration: LinkIntegration
  title: string
  lead: string
  /** What is being waited for. */
  status: string
  failure: Failure | null
  children?: ReactNode
  onRetry: () => void
}

/** While the person is in the wallet, which is not part of this page: what to do there, and what went wrong there. */
export function WalletWaitingScreen({
  integration,
  title,
  lead,
  status,
  failure,
  children,
  onRetry,
}: WalletWaitingScreenProps) {
  return (
    <Screen
      align="center"
      mark={
        <span className={styles.mark} data-waiting={failure === null || undefined}>
          <IntegrationMark integration={integration} size="l" />
        </span>
      }
      title={title}
      lead={lead}
      footer={failure && <Button onClick={onRetry}>{texts.common.tryAgain}</Button>}
    >
      <FailureNote failure={failure} />
      {children}
      <div role="status" className={styles.status}>
        {!failure && (
          <>
            <p>{status}</p>
            <p className={styles.hint}>{texts.wallet.connectHint}</p>
          </>
        )}
      </div>
    </Screen>
  )
}

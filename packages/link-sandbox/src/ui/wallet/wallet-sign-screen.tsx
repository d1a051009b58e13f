import { Button } from '../components/button'
import { FailureNote } from '../components/failure-note'
import { IntegrationMark } from '../components/integration-mark'
import { Screen } from '../components/screen'
import type { Failure } from '../flow/failure'
import type { WalletSignScreen as WalletSignScreenState } from '../flow/wallet-screen'
import { shortAddress } from '../format/short-address'
import { texts } from '../texts/texts'
import styles from './wallet-sign-screen.module.css'

interface WalletSignScreenProps {
  screen: WalletSignScreenState
  /** Who asks for the message; absent: this page does. */
  clientName?: string
  isBusy: boolean
  failure: Failure | null
  onSign: () => void
  onRetry: () => void
}

/** Shows the message before the wallet does, so that the person knows what they are asked for. */
export function WalletSignScreen({
  screen,
  clientName,
  isBusy,
  failure,
  onSign,
  onRetry,
}: WalletSignScreenProps) {
  const { integration, address, challenge } = screen
  const isStuck = !challenge && failure !== null
  return (
    <Screen
      mark={<IntegrationMark integration={integration} size="l" />}
      title={texts.wallet.signTitle}
      lead={
        clientName === undefined
          ? texts.wallet.signLead(integration.name)
          : texts.wallet.signVerifyLead(clientName)
      }
      footer={
        isStuck ? (
          <Button onClick={onRetry}>{texts.common.tryAgain}</Button>
        ) : (
          <Button
            onClick={onSign}
            isBusy={isBusy || !challenge}
            busyLabel={challenge ? texts.wallet.connectWaiting(integration.name) : texts.wallet.signPreparing}
          >
            {texts.wallet.sign}
          </Button>
        )
      }
    >
      <FailureNote failure={failure} />
      <dl className={styles.facts}>
        <dt>{texts.wallet.account}</dt>
        <dd title={address} className="tabular">
          {shortAddress(address)}
        </dd>
        <dt>{texts.wallet.message}</dt>
        <dd className={styles.message}>{challenge?.message ?? ''}</dd>
      </dl>
    </Screen>
  )
}

import { type ReactNode, useContext } from 'react'
import type { LinkIntegration } from '../../link/contract'
import { Button } from '../components/button'
import { ChoiceList, ChoiceRow } from '../components/choice-list'
import { DetailList } from '../components/detail-list'
import { IntegrationMark, StatusMark } from '../components/marks'
import { FailureNote } from '../components/notes'
import { Screen } from '../components/screen'
import type {
  Failure,
  WalletSendScreen as WalletSendScreenState,
  WalletSignScreen as WalletSignScreenState,
} from '../flow/flow-state'
import { FormatContext, shortAddress } from '../format/format'
import { texts } from '../texts/texts'
import styles from './wallet-screens.module.css'

interface WalletChoiceScreenProps<Value extends string> {
  integration: LinkIntegration
  title: string
  lead: string
  choices: { value: Value; label: string }[]
  onChoose: (value: Value) => void
}

/** Which network, or which account, of a wallet. */
export function WalletChoiceScreen<Value extends string>({
  integration,
  title,
  lead,
  choices,
  onChoose,
}: WalletChoiceScreenProps<Value>) {
  return (
    <Screen title={title} lead={lead}>
      <ChoiceList>
        {choices.map(({ value, label }) => (
          <li key={value}>
            <ChoiceRow
              mark={<IntegrationMark integration={integration} />}
              title={label}
              onChoose={() => onChoose(value)}
            />
          </li>
        ))}
      </ChoiceList>
    </Screen>
  )
}

/** A wallet of the catalog that this browser does not have. */
export function WalletMissingScreen({
  integration,
  onAnother,
}: {
  integration: LinkIntegration
  onAnother: () => void
}) {
  return (
    <Screen
      align="center"
      mark={<IntegrationMark integration={integration} size="l" />}
      title={texts.wallet.missingTitle(integration.name)}
      lead={texts.wallet.missing(integration.name)}
      footer={<Button onClick={onAnother}>{texts.wallet.another}</Button>}
    />
  )
}

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

interface WalletVerifiedScreenProps {
  integration: LinkIntegration
  address: string
  clientName: string
  onDone: () => void
}

export function WalletVerifiedScreen({
  integration,
  address,
  clientName,
  onDone,
}: WalletVerifiedScreenProps) {
  return (
    <Screen
      align="center"
      mark={<StatusMark icon="check" tone="success" />}
      title={texts.wallet.verifiedTitle}
      lead={texts.wallet.verified(clientName)}
      footer={<Button onClick={onDone}>{texts.common.done}</Button>}
    >
      <DetailList
        details={[
          {
            label: integration.name,
            value: <span title={address}>{shortAddress(address)}</span>,
          },
        ]}
      />
    </Screen>
  )
}

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

interface WalletSendScreenProps {
  screen: WalletSendScreenState
  failure: Failure | null
  onRetry: () => void
}

/** Waits until the person approves the transfer in the wallet. */
export function WalletSendScreen({ screen, failure, onRetry }: WalletSendScreenProps) {
  const format = useContext(FormatContext)
  const { preview, request, connection } = screen
  const { name } = connection.integration
  return (
    <WalletWaitingScreen
      integration={connection.integration}
      title={texts.wallet.sendTitle(name)}
      lead={texts.wallet.sendLead(name)}
      status={screen.sending ? texts.wallet.sendRecording : texts.wallet.connectWaiting(name)}
      failure={failure}
      onRetry={onRetry}
    >
      <DetailList
        details={[
          { label: texts.preview.amount, value: format.asset(preview.amount, preview.symbol) },
          {
            label: texts.preview.to,
            value: <span title={preview.toAddress}>{shortAddress(preview.toAddress)}</span>,
          },
          { label: texts.wallet.testNetwork, value: request.chainName },
        ]}
      />
    </WalletWaitingScreen>
  )
}

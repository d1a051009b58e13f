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
import { t } from '../texts/texts'
import styles from './wallet-screens.module.css'

interface WalletChoiceScreenProps<Value extends string> {
  integration: LinkIntegration
  title: string
  lead: string
  choices: { value: Value; label: string }[]
  onChoose: (value: Value) => void
}

/** Asks for a network or an account of a wallet. */
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

/** Shown when the chosen wallet is not installed in this browser. */
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
      title={t('wallet.missingTitle', { wallet: integration.name })}
      lead={t('wallet.missing', { wallet: integration.name })}
      footer={<Button onClick={onAnother}>{t('wallet.another')}</Button>}
    />
  )
}

interface WalletSignScreenProps {
  screen: WalletSignScreenState
  /** The app that wants the signature. Absent when Link itself needs it to connect the wallet. */
  clientName?: string
  isBusy: boolean
  failure: Failure | null
  onSign: () => void
  onRetry: () => void
}

/** Shows the message before the wallet does, so that the person knows what they will sign. */
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
      title={t('wallet.signTitle')}
      lead={
        clientName === undefined
          ? t('wallet.signLead', { wallet: integration.name })
          : t('wallet.signVerifyLead', { client: clientName })
      }
      footer={
        isStuck ? (
          <Button onClick={onRetry}>{t('common.tryAgain')}</Button>
        ) : (
          <Button
            onClick={onSign}
            isBusy={isBusy || !challenge}
            busyLabel={
              challenge ? t('wallet.connectWaiting', { wallet: integration.name }) : t('wallet.signPreparing')
            }
          >
            {t('wallet.sign')}
          </Button>
        )
      }
    >
      <FailureNote failure={failure} />
      <dl className={styles.facts}>
        <dt>{t('wallet.account')}</dt>
        <dd title={address} className="tabular">
          {shortAddress(address)}
        </dd>
        <dt>{t('wallet.message')}</dt>
        <dd>
          <section
            className={styles.message}
            aria-label={t('wallet.message')}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a long message is scrolled by the keyboard
            tabIndex={0}
          >
            {challenge?.message ?? ''}
          </section>
        </dd>
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
      title={t('wallet.verifiedTitle')}
      lead={t('wallet.verified', { client: clientName })}
      footer={<Button onClick={onDone}>{t('common.done')}</Button>}
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
  /** Says what Link is waiting for. */
  status: string
  failure: Failure | null
  children?: ReactNode
  onRetry: () => void
}

/** Shown while the person is in the wallet: says what to do there, and what went wrong. */
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
      footer={failure && <Button onClick={onRetry}>{t('common.tryAgain')}</Button>}
    >
      <FailureNote failure={failure} />
      {children}
      <div role="status" className={styles.status}>
        {!failure && (
          <>
            <p>{status}</p>
            <p className={styles.hint}>{t('wallet.connectHint')}</p>
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
      title={t('wallet.sendTitle', { wallet: name })}
      lead={t('wallet.sendLead', { wallet: name })}
      status={screen.sending ? t('wallet.sendRecording') : t('wallet.connectWaiting', { wallet: name })}
      failure={failure}
      onRetry={onRetry}
    >
      <DetailList
        details={[
          { label: t('preview.amount'), value: format.asset(preview.amount.amount, preview.symbol) },
          {
            label: t('preview.to'),
            value: <span title={preview.toAddress}>{shortAddress(preview.toAddress)}</span>,
          },
          { label: t('wallet.testNetwork'), value: request.chainName },
        ]}
      />
    </WalletWaitingScreen>
  )
}

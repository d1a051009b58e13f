import { useContext } from 'react'
import { Button } from '../components/button'
import { CopyableAddress } from '../components/copy'
import { DetailList } from '../components/detail-list'
import { Icon } from '../components/icon'
import { StatusMark } from '../components/marks'
import { Screen } from '../components/screen'
import type { ExecutedScreen as ExecutedFlowScreen } from '../flow/flow-state'
import { sourceOf } from '../flow/reduce-connect'
import { FormatContext } from '../format/format'
import { t } from '../texts/texts'
import styles from './executed-screen.module.css'
import { useWhileVisible } from './use-while-visible'

interface ExecutedScreenProps {
  screen: ExecutedFlowScreen
  clientName: string
  onCheck: () => void
  onDone: () => void
}

const CHECK_MS = 1_500

const MARKS = {
  pending: { icon: 'arrow', tone: 'accent' },
  succeeded: { icon: 'check', tone: 'success' },
  failed: { icon: 'alert', tone: 'danger' },
} as const

/** What becomes of the transfer, as long as it is looked at. */
export function ExecutedScreen({ screen, clientName, onCheck, onDone }: ExecutedScreenProps) {
  const { connection, preview, transfer, status } = screen
  const format = useContext(FormatContext)
  useWhileVisible(status === 'pending', CHECK_MS, onCheck)
  const amount = format.asset(transfer.amount, transfer.symbol)
  const words = {
    pending: [t('executed.title'), t('executed.text', { amount, client: clientName })],
    succeeded: [t('executed.arrivedTitle'), t('executed.arrivedText', { amount, client: clientName })],
    failed: [t('executed.failedTitle'), t('executed.failedText')],
  } as const
  const [title, lead] = words[status]
  const network = transfer.networkName
  return (
    <Screen
      align="center"
      mark={<StatusMark {...MARKS[status]} />}
      title={title}
      lead={<span role="status">{lead}</span>}
      footer={<Button onClick={onDone}>{t('common.done')}</Button>}
    >
      <TransferSteps
        steps={[
          { title: t('executed.sent', { integration: sourceOf(connection).name }), state: 'done' },
          {
            pending: {
              title: t('executed.confirming', { network }),
              hint: t('executed.confirmingHint'),
              state: 'now' as const,
            },
            succeeded: { title: t('executed.confirmed', { network }), state: 'done' as const },
            failed: { title: t('executed.notConfirmed', { network }), state: 'failed' as const },
          }[status],
          ...(status === 'failed'
            ? []
            : [
                {
                  title: t('executed.credited', { client: clientName }),
                  hint: t('executed.creditedHint'),
                  state: status === 'succeeded' ? ('now' as const) : ('next' as const),
                },
              ]),
        ]}
      />
      <DetailList
        details={[
          {
            label: t('executed.total'),
            value: format.asset(preview?.total.amount ?? transfer.amount, transfer.symbol),
            hint: format.fiat(transfer.totalAmountInFiat),
          },
          {
            label: t('executed.transaction'),
            value: (
              <CopyableAddress
                address={transfer.txHash || transfer.txId}
                label={t('executed.copyTransaction')}
              />
            ),
          },
        ]}
      />
    </Screen>
  )
}

interface Step {
  title: string
  hint?: string
  state: 'done' | 'now' | 'next' | 'failed'
}

/** What has happened and what happens next. */
export function TransferSteps({ steps }: { steps: Step[] }) {
  const stateText = {
    done: t('executed.stepDone'),
    now: t('executed.stepNow'),
    next: t('executed.stepNext'),
    failed: t('executed.stepFailed'),
  }
  return (
    <ol className={styles.steps} aria-label={t('executed.stepsLabel')}>
      {steps.map(({ title, hint, state }) => (
        <li key={title} className={styles.step} data-state={state}>
          <span className={styles.dot}>
            {state === 'done' && <Icon name="check" size={14} />}
            {state === 'failed' && <Icon name="close" size={14} />}
          </span>
          <div>
            <p className={styles.title}>
              {title}
              <span className="visually-hidden"> ({stateText[state]})</span>
            </p>
            {hint && <p className={styles.hint}>{hint}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

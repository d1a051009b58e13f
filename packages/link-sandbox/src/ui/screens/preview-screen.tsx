import { useContext, useEffect, useState } from 'react'
import type { LinkPreview, LinkTransferIntent, Money } from '../../link/contract'
import { Button } from '../components/button'
import { CopyableAddress } from '../components/copy'
import { DetailList } from '../components/detail-list'
import { FailureNote } from '../components/notes'
import { Screen } from '../components/screen'
import type { Connection, Failure } from '../flow/flow-state'
import { sourceOf } from '../flow/reduce-connect'
import { fundingSteps } from '../flow/reduce-transfer'
import { clock, FormatContext } from '../format/format'
import { t } from '../texts/texts'
import { fundingName } from './funding-screen'
import styles from './preview-screen.module.css'

interface PreviewScreenProps {
  connection: Connection
  preview: LinkPreview
  previewedAt: number
  /** What arrives is shown to be worth this, in US dollars. */
  arrivingInFiat: number
  transferType: LinkTransferIntent['type']
  clientName: string
  /** What is paid for, in the app's words. */
  description?: string
  isExecuting: boolean
  isRefreshing: boolean
  failure: Failure | null
  onConfirm: () => void
  onRefresh: () => void
}

export function PreviewScreen({
  connection,
  preview,
  previewedAt,
  arrivingInFiat,
  transferType,
  clientName,
  description,
  isExecuting,
  isRefreshing,
  failure,
  onConfirm,
  onRefresh,
}: PreviewScreenProps) {
  const format = useContext(FormatContext)
  const secondsLeft = useSecondsLeft(previewedAt + preview.expiresInSeconds * 1000)
  const isExpired = (secondsLeft === 0 && !isExecuting) || failure?.code === 'preview_expired'
  const { name: integration } = sourceOf(connection)
  const { symbol } = preview
  const arriving = format.asset(preview.amount.amount, symbol)

  function fee(label: string, { amount, inFiat }: Money) {
    return amount > 0
      ? { label, value: format.asset(amount, symbol), hint: format.fiat(inFiat) }
      : { label, value: t('preview.noFee') }
  }

  return (
    <Screen
      title={t('preview.title')}
      footer={
        <>
          <p className={`${styles.validity} tabular`}>
            {isExpired ? t('preview.expired') : t('preview.validFor', { time: clock(secondsLeft) })}
          </p>
          {isExpired ? (
            <Button onClick={onRefresh} isBusy={isRefreshing} busyLabel={t('preview.refreshing')}>
              {t('preview.refresh')}
            </Button>
          ) : (
            <Button onClick={onConfirm} isBusy={isExecuting} busyLabel={t('preview.busy', { integration })}>
              {t('preview.confirm', { type: connection.kind === 'account' ? transferType : 'onramp' })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.amount}>
        <p className={styles.label}>{t('preview.arrives', { client: clientName })}</p>
        <p
          className={`${styles.number} tabular`}
          data-size={arriving.length > 18 ? 's' : arriving.length > 12 ? 'm' : 'l'}
        >
          {arriving}
        </p>
        <p className={`${styles.fiat} tabular`}>{format.fiat(arrivingInFiat)}</p>
      </div>
      <FailureNote failure={failure} />
      <DetailList
        details={[
          ...(description ? [{ label: t('preview.purpose'), value: description }] : []),
          {
            label: t('preview.from'),
            value: integration,
            hint: connection.kind === 'account' ? connection.accountName : undefined,
          },
          ...fundingSteps(preview).map((part) => ({
            label: t('preview.funding'),
            key: part.optionId,
            value: fundingName(part),
            hint:
              part.takesSymbol === 'USD'
                ? format.fiat(part.takes)
                : format.asset(part.takes, part.takesSymbol),
          })),
          {
            label: t('preview.to'),
            value: <CopyableAddress address={preview.toAddress} label={t('preview.copyAddress')} />,
          },
          ...(preview.addressTag
            ? [
                {
                  label: t('preview.tag'),
                  value: <CopyableAddress address={preview.addressTag} label={t('manual.copyTag')} />,
                },
              ]
            : []),
          { label: t('preview.network'), value: preview.networkName },
          {
            ...fee(t('preview.networkFee'), preview.networkFee),
            isFirst: true,
          },
          fee(
            connection.kind === 'account'
              ? t('preview.institutionFee', { integration })
              : t('preview.cardFee'),
            preview.institutionFee,
          ),
          ...(preview.clientFee.amount > 0
            ? [fee(t('preview.clientFee', { client: clientName }), preview.clientFee)]
            : []),
          {
            label: t('preview.total'),
            value: format.asset(preview.total.amount, symbol),
            hint: format.fiat(preview.total.inFiat),
            isTotal: true,
            isFirst: true,
          },
        ]}
      />
      {preview.feesIncluded && <p className={styles.validity}>{t('preview.feesIncluded')}</p>}
    </Screen>
  )
}

/** Whole seconds until `endsAt` (milliseconds since the epoch), counted down to 0. */
function useSecondsLeft(endsAt: number): number {
  const [now, setNow] = useState(() => Date.now())
  const secondsLeft = Math.max(0, Math.ceil((endsAt - now) / 1000))
  const isOver = secondsLeft === 0

  useEffect(() => {
    setNow(Date.now())
    if (isOver && endsAt <= Date.now()) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [endsAt, isOver])
  return secondsLeft
}

import { useContext } from 'react'
import type { LinkPreview } from '../../link/contract'
import { Button } from '../components/button'
import { DetailList } from '../components/detail-list'
import { StatusMark } from '../components/marks'
import { Screen } from '../components/screen'
import type { Connection } from '../flow/flow-state'
import { sourceOf } from '../flow/reduce-connect'
import { FormatContext } from '../format/format'
import { t } from '../texts/texts'

interface FeeRisenScreenProps {
  connection: Connection
  clientName: string
  /** As it was offered, and as it is now. */
  before: LinkPreview
  now: LinkPreview
  onAccept: () => void
  onCancel: () => void
}

/** Sending has become dearer since it was offered: nothing goes without a second yes. */
export function FeeRisenScreen({
  connection,
  clientName,
  before,
  now,
  onAccept,
  onCancel,
}: FeeRisenScreenProps) {
  const format = useContext(FormatContext)
  const { symbol } = now
  return (
    <Screen
      align="center"
      mark={<StatusMark icon="alert" tone="warning" />}
      title={t('feeRisen.title')}
      lead={t('feeRisen.text', { network: now.networkName })}
      footer={
        <>
          <Button
            onClick={onAccept}
            busyLabel={t('feeRisen.busy', { integration: sourceOf(connection).name })}
          >
            {t('feeRisen.accept')}
          </Button>
          <Button variant="secondary" onClick={onCancel}>
            {t('feeRisen.cancel')}
          </Button>
        </>
      }
    >
      <DetailList
        details={[
          {
            label: t('feeRisen.before'),
            value: format.asset(before.networkFee.amount, symbol),
            hint: format.fiat(before.networkFee.inFiat),
          },
          {
            label: t('feeRisen.now'),
            value: format.asset(now.networkFee.amount, symbol),
            hint: format.fiat(now.networkFee.inFiat),
          },
          now.feesIncluded
            ? {
                label: t('feeRisen.arrives', { client: clientName }),
                value: format.asset(now.amount.amount, symbol),
                hint: format.fiat(now.amount.inFiat),
                isTotal: true,
                isFirst: true,
              }
            : {
                label: t('feeRisen.total'),
                value: format.asset(now.total.amount, symbol),
                hint: format.fiat(now.total.inFiat),
                isTotal: true,
                isFirst: true,
              },
        ]}
      />
    </Screen>
  )
}

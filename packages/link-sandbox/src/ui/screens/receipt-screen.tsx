import { useContext } from 'react'
import type { LinkTransferFinished } from '../../link/contract'
import { CopyableAddress } from '../components/copy'
import { DetailList } from '../components/detail-list'
import { StatusMark } from '../components/marks'
import { Screen } from '../components/screen'
import { FormatContext } from '../format/format'
import { t } from '../texts/texts'

interface ReceiptScreenProps {
  /** Null when nothing was sent. */
  receipt: LinkTransferFinished | null
  clientName: string
}

/** The last page of a payment link. The page stays open in its tab, so it shows a receipt. */
export function ReceiptScreen({ receipt, clientName }: ReceiptScreenProps) {
  const format = useContext(FormatContext)
  if (!receipt) {
    return (
      <Screen
        align="center"
        mark={<StatusMark icon="alert" tone="warning" />}
        title={t('receipt.nothingTitle')}
        lead={t('receipt.nothingText', { client: clientName })}
      />
    )
  }
  return (
    <Screen
      align="center"
      mark={<StatusMark icon="check" tone="success" />}
      title={t('receipt.title')}
      lead={t('receipt.text')}
    >
      <DetailList
        details={[
          {
            label: t('receipt.paid', { client: clientName }),
            value: format.asset(receipt.amount, receipt.symbol),
            hint: format.fiat(receipt.amountInFiat),
          },
          { label: t('preview.network'), value: receipt.networkName },
          {
            label: t('preview.to'),
            value: <CopyableAddress address={receipt.toAddress} label={t('preview.copyAddress')} />,
          },
          {
            label: t('executed.transaction'),
            value: (
              <CopyableAddress
                address={receipt.txHash || receipt.txId}
                label={t('executed.copyTransaction')}
              />
            ),
          },
          ...(receipt.clientTransactionId
            ? [{ label: t('receipt.reference'), value: receipt.clientTransactionId }]
            : []),
          {
            label: t('executed.total'),
            value: format.fiat(receipt.totalAmountInFiat),
            isTotal: true,
            isFirst: true,
          },
        ]}
      />
    </Screen>
  )
}

import { useContext } from 'react'
import type { LinkTransferFinished } from '../../link/contract'
import { CopyableAddress } from '../components/copy'
import { DetailList } from '../components/detail-list'
import { StatusMark } from '../components/marks'
import { Screen } from '../components/screen'
import { FormatContext } from '../format/format'
import { texts } from '../texts/texts'

interface ReceiptScreenProps {
  /** Null when nothing was sent. */
  receipt: LinkTransferFinished | null
  clientName: string
}

/** The end of a payment link: nobody takes this page away, so it is worth keeping. */
export function ReceiptScreen({ receipt, clientName }: ReceiptScreenProps) {
  const format = useContext(FormatContext)
  if (!receipt) {
    return (
      <Screen
        align="center"
        mark={<StatusMark icon="alert" tone="warning" />}
        title={texts.receipt.nothingTitle}
        lead={texts.receipt.nothingText(clientName)}
      />
    )
  }
  return (
    <Screen
      align="center"
      mark={<StatusMark icon="check" tone="success" />}
      title={texts.receipt.title}
      lead={texts.receipt.text}
    >
      <DetailList
        details={[
          {
            label: texts.receipt.paid(clientName),
            value: format.asset(receipt.amount, receipt.symbol),
            hint: format.fiat(receipt.amountInFiat),
          },
          { label: texts.preview.network, value: receipt.networkName },
          {
            label: texts.preview.to,
            value: <CopyableAddress address={receipt.toAddress} label={texts.preview.copyAddress} />,
          },
          {
            label: texts.executed.transaction,
            value: (
              <CopyableAddress
                address={receipt.txHash || receipt.txId}
                label={texts.executed.copyTransaction}
              />
            ),
          },
          ...(receipt.clientTransactionId
            ? [{ label: texts.receipt.reference, value: receipt.clientTransactionId }]
            : []),
          {
            label: texts.executed.total,
            value: format.fiat(receipt.totalAmountInFiat),
            isTotal: true,
            isFirst: true,
          },
        ]}
      />
    </Screen>
  )
}

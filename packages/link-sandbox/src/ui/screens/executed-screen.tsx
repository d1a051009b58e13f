import { useContext } from 'react'
import type { LinkPreview, LinkTransferFinished } from '../../link-api/contract'
import { FormatContext } from '../app/format-context'
import { Button } from '../components/button'
import { CopyableAddress } from '../components/copyable-address'
import { DetailList } from '../components/detail-list'
import { Screen } from '../components/screen'
import { StatusMark } from '../components/status-mark'
import type { Connection } from '../flow/connection'
import { texts } from '../texts/texts'
import { TransferSteps } from './transfer-steps'

interface ExecutedScreenProps {
  connection: Connection
  preview: LinkPreview
  transfer: LinkTransferFinished
  clientName: string
  onDone: () => void
}

export function ExecutedScreen({ connection, preview, transfer, clientName, onDone }: ExecutedScreenProps) {
  const format = useContext(FormatContext)
  return (
    <Screen
      align="center"
      mark={<StatusMark icon="arrow" tone="accent" />}
      title={texts.executed.title}
      lead={texts.executed.text(format.asset(transfer.amount, transfer.symbol), clientName)}
      footer={<Button onClick={onDone}>{texts.common.done}</Button>}
    >
      <TransferSteps
        steps={[
          { title: texts.executed.sent(connection.integration.name), state: 'done' },
          {
            title: texts.executed.confirming(transfer.networkName),
            hint: texts.executed.confirmingHint,
            state: 'now',
          },
          { title: texts.executed.credited(clientName), hint: texts.executed.creditedHint, state: 'next' },
        ]}
      />
      <DetailList
        details={[
          {
            label: texts.executed.total,
            value: format.asset(preview.total, transfer.symbol),
            hint: format.fiat(transfer.totalAmountInFiat),
          },
          {
            label: texts.executed.transaction,
            value: (
              <CopyableAddress
                address={transfer.txHash || transfer.txId}
                label={texts.executed.copyTransaction}
              />
            ),
          },
        ]}
      />
    </Screen>
  )
}

import type { LinkController } from '../controller/link-controller'
import { fixedAmount } from '../flow/fixed-amount'
import type { FlowState, SessionFacts } from '../flow/flow-state'
import type { TransferScreen } from '../flow/transfer-screen'
import { CardScreen } from '../screens/card-screen'
import { CodeScreen } from '../screens/code-screen'
import { ExecutedScreen } from '../screens/executed-screen'
import { FeeRisenScreen } from '../screens/fee-risen-screen'
import { FundingProgressScreen } from '../screens/funding-progress-screen'
import { PreviewScreen } from '../screens/preview-screen'
import { TransferFailedScreen } from '../screens/transfer-failed-screen'
import { texts } from '../texts/texts'

export type SendingFlowScreen = Extract<TransferScreen, { preview?: unknown }>

interface SendingScreenProps {
  screen: SendingFlowScreen
  session: SessionFacts
  state: FlowState
  controller: LinkController
}

/** The screens of a transfer from its preview on. */
export function SendingScreen({ screen, session, state, controller }: SendingScreenProps) {
  const { failure, request } = state
  const { clientName, transfer } = session
  const { connection } = screen

  switch (screen.name) {
    case 'preview': {
      const fixed = fixedAmount(transfer, screen.asset, screen.network)
      // What the app wants shown is of the whole amount, not of what the fees leave of it.
      const isWhole = fixed?.amount === screen.preview.amount
      return (
        <PreviewScreen
          connection={connection}
          preview={screen.preview}
          previewedAt={screen.previewedAt}
          arrivingInFiat={isWhole ? fixed.inFiat : screen.preview.amountInFiat}
          transferType={transfer?.type ?? 'deposit'}
          clientName={clientName}
          description={transfer?.description}
          isExecuting={request === 'execute'}
          isRefreshing={request === 'preview'}
          failure={failure}
          onConfirm={() => controller.execute()}
          onRefresh={controller.refreshPreview}
        />
      )
    }
    case 'fee-risen':
      return (
        <FeeRisenScreen
          connection={connection}
          clientName={clientName}
          before={screen.preview}
          now={screen.risen}
          onAccept={controller.acceptNetworkFee}
          onCancel={controller.goBack}
        />
      )
    case 'funding-progress':
      return (
        <FundingProgressScreen
          connection={connection}
          preview={screen.preview}
          done={screen.done}
          failure={failure}
          onRetry={controller.retry}
        />
      )
    case 'transfer-code':
      return (
        <CodeScreen
          integration={connection.integration}
          again={screen.reason && texts.codeAgain[screen.reason]}
          title={texts.code.transferTitle}
          lead={texts.code.transferLead(connection.integration.name)}
          busyLabel={texts.code.sending(connection.integration.name)}
          isBusy={request === 'execute'}
          failure={failure}
          onSubmit={controller.execute}
        />
      )
    case 'card':
      return (
        <CardScreen
          preview={screen.preview}
          isBusy={request === 'pay'}
          failure={failure}
          onPay={controller.pay}
        />
      )
    case 'transfer-failed':
      return (
        <TransferFailedScreen
          connection={connection}
          networkName={screen.network.networkName}
          refused={screen.refused}
          isExplained={screen.isExplained}
          onExplain={controller.explainFailure}
          onRetry={controller.tryTransferAgain}
          onAnother={controller.chooseOtherAccount}
        />
      )
    case 'executed':
      return (
        <ExecutedScreen
          screen={screen}
          clientName={clientName}
          onCheck={controller.checkTransfer}
          onDone={controller.finish}
        />
      )
  }
}

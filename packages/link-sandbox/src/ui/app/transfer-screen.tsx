import type { LinkController } from '../controller/link-controller'
import { amountLimits, fixedAmount } from '../flow/amount'
import type { FlowState, SessionFacts, TransferFlowScreen } from '../flow/flow-state'
import { AmountScreen, FixedAmountScreen } from '../screens/amount-screen'
import { AssetsScreen, NoAssetsScreen } from '../screens/assets-screen'
import { CardScreen } from '../screens/card-screen'
import { CodeScreen } from '../screens/code-screen'
import { ExecutedScreen } from '../screens/executed-screen'
import { FeeRisenScreen } from '../screens/fee-risen-screen'
import { FundingProgressScreen } from '../screens/funding-progress-screen'
import { FundingScreen } from '../screens/funding-screen'
import { KycScreen } from '../screens/kyc-screen'
import { ManualScreen } from '../screens/manual-screen'
import { NetworkScreen } from '../screens/network-screen'
import { PreviewScreen } from '../screens/preview-screen'
import { TransferFailedScreen } from '../screens/transfer-failed-screen'
import { texts } from '../texts/texts'

interface TransferScreenProps {
  screen: TransferFlowScreen
  session: SessionFacts
  state: FlowState
  controller: LinkController
}

/** The screens of a transfer up to its preview; `SendingScreen` has the others. */
export function TransferScreen({ screen, session, state, controller }: TransferScreenProps) {
  const { failure, request } = state
  const { clientName, transfer } = session
  const transferType = transfer?.type ?? 'deposit'
  const { connection } = screen

  switch (screen.name) {
    case 'kyc':
      return (
        <KycScreen
          connection={connection}
          isBusy={request === 'kyc'}
          failure={failure}
          onDone={controller.confirmKyc}
          onAnother={controller.chooseOtherAccount}
        />
      )
    case 'assets':
      return (
        <AssetsScreen
          connection={connection}
          transferType={transferType}
          assets={screen.assets}
          failure={failure}
          onChoose={controller.chooseAsset}
          onRetry={controller.retry}
        />
      )
    case 'no-assets':
      return (
        <NoAssetsScreen
          connection={connection}
          assets={screen.assets}
          symbols={[...new Set(transfer?.destinations.map(({ symbol }) => symbol))]}
          onAnother={controller.chooseOtherAccount}
        />
      )
    case 'network':
      return (
        <NetworkScreen asset={screen.asset} clientName={clientName} onChoose={controller.chooseNetwork} />
      )
    case 'amount': {
      const fixed = fixedAmount(transfer, screen.asset, screen.network)
      return fixed ? (
        <FixedAmountScreen
          asset={screen.asset}
          amount={fixed.amount}
          amountInFiat={fixed.inFiat}
          clientName={clientName}
          failure={failure}
          onRetry={controller.retry}
        />
      ) : (
        <AmountScreen
          asset={screen.asset}
          network={screen.network}
          limits={amountLimits(transfer, screen.asset, screen.network)}
          transferType={transferType}
          feesIncluded={transfer?.feesIncluded}
          initial={screen.amount}
          isBusy={request === 'preview'}
          failure={failure}
          onSubmit={controller.enterAmount}
        />
      )
    }
    case 'funding':
      return (
        <FundingScreen
          connection={connection}
          funding={screen.funding}
          isChoosing={request === 'funding'}
          isConfirming={request === 'preview'}
          failure={failure}
          onChoose={controller.chooseFunding}
          onConfirm={controller.confirmFunding}
          onRetry={controller.retry}
        />
      )
    case 'manual':
      return (
        <ManualScreen
          symbol={screen.asset.symbol}
          networkName={screen.network.networkName}
          manual={screen.manual}
          isArriving={request === 'arrival'}
          failure={failure}
          onCheck={controller.checkManual}
          onArrive={controller.arriveManual}
          onRetry={controller.retry}
        />
      )
    default:
      return <SendingScreen screen={screen} session={session} state={state} controller={controller} />
  }
}

type SendingFlowScreen = Extract<TransferFlowScreen, { preview?: unknown }>

interface SendingScreenProps {
  screen: SendingFlowScreen
  session: SessionFacts
  state: FlowState
  controller: LinkController
}

/** The screens of a transfer from its preview on. */
function SendingScreen({ screen, session, state, controller }: SendingScreenProps) {
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

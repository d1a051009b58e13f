import type { LinkController } from '../controller/link-controller'
import type { FlowState, SessionFacts } from '../flow/flow-state'
import { amountLimits } from '../flow/transfer-amount'
import type { TransferScreen as TransferFlowScreen } from '../flow/transfer-screen'
import { AmountScreen } from '../screens/amount-screen'
import { AssetsScreen } from '../screens/assets-screen'
import { CodeScreen } from '../screens/code-screen'
import { ExecutedScreen } from '../screens/executed-screen'
import { FixedAmountScreen } from '../screens/fixed-amount-screen'
import { NetworkScreen } from '../screens/network-screen'
import { NoAssetsScreen } from '../screens/no-assets-screen'
import { PreviewScreen } from '../screens/preview-screen'
import { texts } from '../texts/texts'

interface TransferScreenProps {
  screen: TransferFlowScreen
  session: SessionFacts
  state: FlowState
  controller: LinkController
}

/** The screens of a transfer; the second half of `CurrentScreen`. */
export function TransferScreen({ screen, session, state, controller }: TransferScreenProps) {
  const { failure, request } = state
  const { clientName, transfer } = session
  const transferType = transfer?.type ?? 'deposit'
  const { connection } = screen

  switch (screen.name) {
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
      const limits = amountLimits(transfer, screen.asset, screen.network)
      return limits.fixed !== undefined ? (
        <FixedAmountScreen
          asset={screen.asset}
          amount={limits.fixed}
          clientName={clientName}
          failure={failure}
          onRetry={controller.retry}
        />
      ) : (
        <AmountScreen
          asset={screen.asset}
          network={screen.network}
          limits={limits}
          transferType={transferType}
          initial={screen.amount}
          isBusy={request === 'preview'}
          failure={failure}
          onSubmit={controller.enterAmount}
        />
      )
    }
    case 'preview':
      return (
        <PreviewScreen
          connection={connection}
          preview={screen.preview}
          previewedAt={screen.previewedAt}
          transferType={transferType}
          clientName={clientName}
          isExecuting={request === 'execute'}
          isRefreshing={request === 'preview'}
          failure={failure}
          onConfirm={() => controller.execute()}
          onRefresh={controller.refreshPreview}
        />
      )
    case 'transfer-code':
      return (
        <CodeScreen
          integration={connection.integration}
          title={texts.code.transferTitle}
          lead={texts.code.transferLead(connection.integration.name)}
          busyLabel={texts.code.sending(connection.integration.name)}
          isBusy={request === 'execute'}
          failure={failure}
          onSubmit={controller.execute}
        />
      )
    case 'executed':
      return (
        <ExecutedScreen
          connection={connection}
          preview={screen.preview}
          transfer={screen.transfer}
          clientName={clientName}
          onDone={controller.finish}
        />
      )
  }
}

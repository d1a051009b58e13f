import type { LinkController } from '../controller/link-controller'
import { fixedAmount } from '../flow/fixed-amount'
import type { FlowState, SessionFacts } from '../flow/flow-state'
import { amountLimits } from '../flow/transfer-amount'
import type { TransferScreen as TransferFlowScreen } from '../flow/transfer-screen'
import { AmountScreen } from '../screens/amount-screen'
import { AssetsScreen } from '../screens/assets-screen'
import { FixedAmountScreen } from '../screens/fixed-amount-screen'
import { FundingScreen } from '../screens/funding-screen'
import { KycScreen } from '../screens/kyc-screen'
import { ManualScreen } from '../screens/manual-screen'
import { NetworkScreen } from '../screens/network-screen'
import { NoAssetsScreen } from '../screens/no-assets-screen'
import { SendingScreen } from './sending-screen'

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

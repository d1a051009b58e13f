import { amountLimits, fixedAmount } from '../flow/amount'
import type { SessionFacts, TransferScreen } from '../flow/flow-state'
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
import { t } from '../texts/texts'
import type { NameOf, ScreenMap } from './screen-map'

/** The screens of a transfer. */
export const transferScreens: ScreenMap<NameOf<TransferScreen>> = {
  kyc: ({ screen, state, controller }) => (
    <KycScreen
      connection={screen.connection}
      isBusy={state.request === 'kyc'}
      failure={state.failure}
      onDone={controller.confirmKyc}
      onAnother={controller.chooseOtherAccount}
    />
  ),
  assets: ({ screen, session, state, controller }) => (
    <AssetsScreen
      connection={screen.connection}
      transferType={typeOf(session)}
      assets={screen.assets}
      failure={state.failure}
      onChoose={controller.chooseAsset}
      onRetry={controller.retry}
    />
  ),
  'no-assets': ({ screen, session, controller }) => (
    <NoAssetsScreen
      connection={screen.connection}
      assets={screen.assets}
      symbols={[...new Set(session.transfer?.destinations.map(({ symbol }) => symbol))]}
      onAnother={controller.chooseOtherAccount}
    />
  ),
  network: ({ screen, session, controller }) => (
    <NetworkScreen asset={screen.asset} clientName={session.clientName} onChoose={controller.chooseNetwork} />
  ),
  amount({ screen, session, state, controller }) {
    const fixed = fixedAmount(session.transfer, screen.asset, screen.network)
    return fixed ? (
      <FixedAmountScreen
        asset={screen.asset}
        amount={fixed.amount}
        amountInFiat={fixed.inFiat}
        clientName={session.clientName}
        failure={state.failure}
        onRetry={controller.retry}
      />
    ) : (
      <AmountScreen
        asset={screen.asset}
        network={screen.network}
        limits={amountLimits(session.transfer, screen.asset, screen.network)}
        transferType={typeOf(session)}
        feesIncluded={session.transfer?.feesIncluded}
        initial={screen.amount}
        isBusy={state.request === 'preview'}
        failure={state.failure}
        onSubmit={controller.enterAmount}
      />
    )
  },
  funding: ({ screen, state, controller }) => (
    <FundingScreen
      connection={screen.connection}
      funding={screen.funding}
      isChoosing={state.request === 'funding'}
      isConfirming={state.request === 'preview'}
      failure={state.failure}
      onChoose={controller.chooseFunding}
      onConfirm={controller.confirmFunding}
      onRetry={controller.retry}
    />
  ),
  manual: ({ screen, state, controller }) => (
    <ManualScreen
      symbol={screen.asset.symbol}
      networkName={screen.network.networkName}
      manual={screen.manual}
      isArriving={state.request === 'arrival'}
      failure={state.failure}
      onCheck={controller.checkManual}
      onArrive={controller.arriveManual}
      onRetry={controller.retry}
    />
  ),
  preview({ screen, session, state, controller }) {
    const fixed = fixedAmount(session.transfer, screen.asset, screen.network)
    // The app's display value is for the whole amount, before fees.
    const isWhole = fixed?.amount === screen.preview.amount.amount
    return (
      <PreviewScreen
        connection={screen.connection}
        preview={screen.preview}
        previewedAt={screen.previewedAt}
        arrivingInFiat={isWhole ? fixed.inFiat : screen.preview.amount.inFiat}
        transferType={typeOf(session)}
        clientName={session.clientName}
        description={session.transfer?.description}
        isExecuting={state.request === 'execute'}
        isRefreshing={state.request === 'preview'}
        failure={state.failure}
        onConfirm={() => controller.execute()}
        onRefresh={controller.refreshPreview}
      />
    )
  },
  'fee-risen': ({ screen, session, controller }) => (
    <FeeRisenScreen
      connection={screen.connection}
      clientName={session.clientName}
      before={screen.preview}
      now={screen.risen}
      onAccept={controller.acceptNetworkFee}
      onCancel={controller.goBack}
    />
  ),
  'funding-progress': ({ screen, state, controller }) => (
    <FundingProgressScreen
      connection={screen.connection}
      preview={screen.preview}
      done={screen.done}
      failure={state.failure}
      onRetry={controller.retry}
    />
  ),
  'transfer-code': ({ screen, state, controller }) => (
    <CodeScreen
      integration={screen.connection.integration}
      again={screen.reason && t(`codeAgain.${screen.reason}`)}
      title={t('code.transferTitle')}
      lead={t('code.transferLead', { integration: screen.connection.integration.name })}
      busyLabel={t('code.sending', { integration: screen.connection.integration.name })}
      isBusy={state.request === 'execute'}
      failure={state.failure}
      onSubmit={controller.execute}
    />
  ),
  card: ({ screen, state, controller }) => (
    <CardScreen
      preview={screen.preview}
      isBusy={state.request === 'pay'}
      failure={state.failure}
      onPay={controller.pay}
    />
  ),
  'transfer-failed': ({ screen, controller }) => (
    <TransferFailedScreen
      connection={screen.connection}
      networkName={screen.network.networkName}
      refused={screen.refused}
      isExplained={screen.isExplained}
      onExplain={controller.explainFailure}
      onRetry={controller.tryTransferAgain}
      onAnother={controller.chooseOtherAccount}
    />
  ),
  executed: ({ screen, session, controller }) => (
    <ExecutedScreen
      screen={screen}
      clientName={session.clientName}
      onCheck={controller.checkTransfer}
      onDone={controller.finish}
    />
  ),
}

function typeOf({ transfer }: SessionFacts) {
  return transfer?.type ?? 'deposit'
}

import type { LinkController } from '../controller/link-controller'
import type { FlowState } from '../flow/flow-state'
import { offeredIntegrations } from '../flow/reduce-connect'
import { isWalletScreen } from '../flow/reduce-wallet'
import { AccountsScreen } from '../screens/accounts-screen'
import { CatalogScreen } from '../screens/catalog-screen'
import { CodeScreen } from '../screens/code-screen'
import { ConnectedScreen } from '../screens/connected-screen'
import { DelayedScreen } from '../screens/delayed-screen'
import { LoginScreen } from '../screens/login-screen'
import { OAuthScreen } from '../screens/oauth-screen'
import { ReceiptScreen } from '../screens/receipt-screen'
import { EndedScreen, LoadingScreen, ProblemScreen } from '../screens/session-screens'
import { SourceScreen, TransferMethods } from '../screens/source-screen'
import { LegalScreen, TermsScreen } from '../screens/terms-screen'
import { texts } from '../texts/texts'
import { withWallets } from '../wallet/find-wallets'
import { TransferScreen } from './transfer-screen'
import { WalletScreen } from './wallet-screen'

interface CurrentScreenProps {
  state: FlowState
  controller: LinkController
}

/** From the state to the screen, and from the screen's events back to the controller. */
export function CurrentScreen({ state, controller }: CurrentScreenProps) {
  const { screen, session, failure, request } = state

  if (screen.name === 'ended') {
    return screen.receipt === undefined ? (
      <EndedScreen />
    ) : (
      <ReceiptScreen receipt={screen.receipt} clientName={session?.clientName ?? ''} />
    )
  }
  if (screen.name === 'problem') {
    return (
      <ProblemScreen problem={screen.problem} onRetry={controller.retry} onClose={controller.requestExit} />
    )
  }
  if (!session) return <LoadingScreen />

  if (isWalletScreen(screen)) {
    return <WalletScreen screen={screen} session={session} state={state} controller={controller} />
  }

  const { clientName } = session
  switch (screen.name) {
    case 'loading':
      return <LoadingScreen />
    case 'terms':
      return (
        <TermsScreen session={session} onAccept={controller.acceptTerms} onLegal={controller.openLegal} />
      )
    case 'legal':
      return <LegalScreen />
    case 'source':
      return (
        <SourceScreen
          savedAccounts={state.savedAccounts}
          failure={failure}
          onChoose={controller.chooseSavedAccount}
          onOther={controller.chooseOtherAccount}
        />
      )
    case 'catalog':
      return (
        <CatalogScreen
          integrations={withWallets(offeredIntegrations(session), state.wallets ?? [])}
          recentIds={session.recentIntegrationIds}
          failure={failure}
          isTransfer={session.transfer !== undefined}
          onChoose={controller.chooseIntegration}
          otherWays={
            session.transfer && (
              <TransferMethods transfer={session.transfer} onChoose={controller.chooseMethod} />
            )
          }
        />
      )
    case 'login':
      return (
        <LoginScreen
          integration={screen.integration}
          clientName={clientName}
          isAgain={screen.again}
          isBusy={request === 'login'}
          failure={failure}
          onLogIn={controller.logIn}
        />
      )
    case 'oauth':
      return (
        <OAuthScreen
          screen={screen}
          clientName={clientName}
          failure={failure}
          onRetry={controller.retry}
          onOpen={controller.openWindow}
          onCancel={controller.cancelWindow}
        />
      )
    case 'mfa':
      return (
        <CodeScreen
          integration={screen.integration}
          title={texts.code.title}
          lead={texts.code.lead(screen.integration.name)}
          busyLabel={texts.code.busy}
          isBusy={request === 'code'}
          failure={failure}
          onSubmit={controller.enterCode}
          resend={{
            count: screen.resent,
            isBusy: request === 'resend',
            onResend: controller.resendCode,
          }}
        />
      )
    case 'accounts':
      return (
        <AccountsScreen
          integration={screen.integration}
          clientName={clientName}
          accounts={screen.accounts}
          isSingle={session.transfer !== undefined}
          isBusy={request === 'connect'}
          failure={failure}
          onConnect={controller.connect}
        />
      )
    case 'connected':
      return (
        <ConnectedScreen
          connection={screen.connection}
          clientName={clientName}
          onAnother={session.restrictMultipleAccounts ? undefined : controller.chooseOtherAccount}
          onDone={controller.finish}
        />
      )
    case 'delayed':
      return (
        <DelayedScreen
          integration={screen.integration}
          hours={screen.hours}
          clientName={clientName}
          isTransfer={session.transfer !== undefined}
          onAnother={
            session.restrictMultipleAccounts && !session.transfer ? undefined : controller.chooseOtherAccount
          }
          onDone={controller.finish}
        />
      )
    default:
      return <TransferScreen screen={screen} session={session} state={state} controller={controller} />
  }
}

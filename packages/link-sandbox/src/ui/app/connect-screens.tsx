import type { ConnectScreen, SessionScreen } from '../flow/flow-state'
import { offeredIntegrations } from '../flow/reduce-connect'
import { AccountsScreen } from '../screens/accounts-screen'
import { CatalogScreen } from '../screens/catalog-screen'
import { CodeScreen } from '../screens/code-screen'
import { ConnectedScreen } from '../screens/connected-screen'
import { DelayedScreen } from '../screens/delayed-screen'
import { LoginScreen } from '../screens/login-screen'
import { OAuthScreen } from '../screens/oauth-screen'
import { LoadingScreen } from '../screens/session-screens'
import { SourceScreen, TransferMethods } from '../screens/source-screen'
import { LegalScreen, TermsScreen } from '../screens/terms-screen'
import { t } from '../texts/texts'
import { withWallets } from '../wallet/find-wallets'
import type { NameOf, ScreenMap } from './screen-map'

type Name = NameOf<ConnectScreen> | Exclude<NameOf<SessionScreen>, 'problem' | 'ended'>

/** The screens for connecting an account. */
export const connectScreens: ScreenMap<Name> = {
  loading: () => <LoadingScreen />,
  terms: ({ session, controller }) => (
    <TermsScreen session={session} onAccept={controller.acceptTerms} onLegal={controller.openLegal} />
  ),
  legal: () => <LegalScreen />,
  source: ({ state, controller }) => (
    <SourceScreen
      savedAccounts={state.savedAccounts}
      failure={state.failure}
      onChoose={controller.chooseSavedAccount}
      onOther={controller.chooseOtherAccount}
    />
  ),
  catalog: ({ session, state, controller }) => (
    <CatalogScreen
      integrations={withWallets(offeredIntegrations(session), state.wallets ?? [])}
      recentIds={session.recentIntegrationIds}
      failure={state.failure}
      isTransfer={session.transfer !== undefined}
      onChoose={controller.chooseIntegration}
      otherWays={
        session.transfer && <TransferMethods transfer={session.transfer} onChoose={controller.chooseMethod} />
      }
    />
  ),
  login: ({ screen, session, state, controller }) => (
    <LoginScreen
      integration={screen.integration}
      clientName={session.clientName}
      isAgain={screen.again}
      isBusy={state.request === 'login'}
      failure={state.failure}
      onLogIn={controller.logIn}
    />
  ),
  oauth: ({ screen, session, state, controller }) => (
    <OAuthScreen
      screen={screen}
      clientName={session.clientName}
      failure={state.failure}
      onRetry={controller.retry}
      onOpen={controller.openWindow}
      onCancel={controller.cancelWindow}
    />
  ),
  mfa: ({ screen, state, controller }) => (
    <CodeScreen
      integration={screen.integration}
      title={t('code.title')}
      lead={t('code.lead', { integration: screen.integration.name })}
      busyLabel={t('code.busy')}
      isBusy={state.request === 'code'}
      failure={state.failure}
      onSubmit={controller.enterCode}
      resend={{
        count: screen.resent,
        isBusy: state.request === 'resend',
        onResend: controller.resendCode,
      }}
    />
  ),
  accounts: ({ screen, session, state, controller }) => (
    <AccountsScreen
      integration={screen.integration}
      clientName={session.clientName}
      accounts={screen.accounts}
      isSingle={session.transfer !== undefined}
      isBusy={state.request === 'connect'}
      failure={state.failure}
      onConnect={controller.connect}
    />
  ),
  connected: ({ screen, session, controller }) => (
    <ConnectedScreen
      connection={screen.connection}
      clientName={session.clientName}
      onAnother={session.restrictMultipleAccounts ? undefined : controller.chooseOtherAccount}
      onDone={controller.finish}
    />
  ),
  delayed: ({ screen, session, controller }) => (
    <DelayedScreen
      integration={screen.integration}
      hours={screen.hours}
      clientName={session.clientName}
      isTransfer={session.transfer !== undefined}
      onAnother={
        session.restrictMultipleAccounts && !session.transfer ? undefined : controller.chooseOtherAccount
      }
      onDone={controller.finish}
    />
  ),
}

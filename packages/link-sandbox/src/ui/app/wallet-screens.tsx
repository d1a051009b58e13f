import type { WalletScreen } from '../flow/flow-state'
import { shortAddress } from '../format/format'
import {
  WalletChoiceScreen,
  WalletMissingScreen,
  WalletSendScreen,
  WalletSignScreen,
  WalletVerifiedScreen,
  WalletWaitingScreen,
} from '../screens/wallet-screens'
import { t } from '../texts/texts'
import type { NameOf, ScreenMap } from './screen-map'

/** The screens of a self-custody wallet. */
export const walletScreens: ScreenMap<NameOf<WalletScreen>> = {
  'wallet-search': ({ screen, state, controller }) => (
    <WalletWaitingScreen
      integration={screen.integration}
      title={t('wallet.connectTitle', { wallet: screen.integration.name })}
      lead={t('wallet.connectLead', { wallet: screen.integration.name })}
      status={t('wallet.searching')}
      failure={state.failure}
      onRetry={controller.retry}
    />
  ),
  'wallet-missing': ({ screen, controller }) => (
    <WalletMissingScreen integration={screen.integration} onAnother={controller.chooseOtherAccount} />
  ),
  'wallet-network': ({ screen, controller }) => (
    <WalletChoiceScreen
      integration={screen.integration}
      title={t('wallet.networkTitle')}
      lead={t('wallet.networkLead', { wallet: screen.integration.name })}
      choices={screen.wallet.families.map((value) => ({ value, label: t(`wallet.families.${value}`) }))}
      onChoose={controller.chooseWalletFamily}
    />
  ),
  'wallet-connect': ({ screen, state, controller }) => (
    <WalletWaitingScreen
      integration={screen.integration}
      title={t('wallet.connectTitle', { wallet: screen.integration.name })}
      lead={t('wallet.connectLead', { wallet: screen.integration.name })}
      status={t('wallet.connectWaiting', { wallet: screen.integration.name })}
      failure={state.failure}
      onRetry={controller.retry}
    />
  ),
  'wallet-account': ({ screen, controller }) => (
    <WalletChoiceScreen
      integration={screen.integration}
      title={t('wallet.accountTitle')}
      lead={t('wallet.accountLead', { wallet: screen.integration.name })}
      choices={screen.addresses.map((value) => ({ value, label: shortAddress(value) }))}
      onChoose={controller.chooseWalletAddress}
    />
  ),
  'wallet-sign': ({ screen, session, state, controller }) => (
    <WalletSignScreen
      screen={screen}
      clientName={session.verifyWallet && session.clientName}
      isBusy={state.request !== null}
      failure={state.failure}
      onSign={controller.signWallet}
      onRetry={controller.retry}
    />
  ),
  'wallet-verified': ({ screen, session, controller }) => (
    <WalletVerifiedScreen
      integration={screen.integration}
      address={screen.address}
      clientName={session.clientName}
      onDone={controller.finish}
    />
  ),
  'wallet-send': ({ screen, state, controller }) => (
    <WalletSendScreen screen={screen} failure={state.failure} onRetry={controller.retry} />
  ),
}

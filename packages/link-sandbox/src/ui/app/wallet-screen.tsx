import { useContext } from 'react'
import { DetailList } from '../components/detail-list'
import type { LinkController } from '../controller/link-controller'
import type { FlowState, SessionFacts, WalletScreen as WalletFlowScreen } from '../flow/flow-state'
import { FormatContext, shortAddress } from '../format/format'
import {
  WalletChoiceScreen,
  WalletMissingScreen,
  WalletSignScreen,
  WalletVerifiedScreen,
  WalletWaitingScreen,
} from '../screens/wallet-screens'
import { texts } from '../texts/texts'

interface WalletScreenProps {
  screen: WalletFlowScreen
  session: SessionFacts
  state: FlowState
  controller: LinkController
}

/** The screens with a self-custody wallet; a part of `CurrentScreen`. */
export function WalletScreen({ screen, session, state, controller }: WalletScreenProps) {
  const format = useContext(FormatContext)
  const { failure, request } = state
  const { clientName } = session

  switch (screen.name) {
    case 'wallet-search':
      return (
        <WalletWaitingScreen
          integration={screen.integration}
          title={texts.wallet.connectTitle(screen.integration.name)}
          lead={texts.wallet.connectLead(screen.integration.name)}
          status={texts.wallet.searching}
          failure={failure}
          onRetry={controller.retry}
        />
      )
    case 'wallet-missing':
      return (
        <WalletMissingScreen integration={screen.integration} onAnother={controller.chooseOtherAccount} />
      )
    case 'wallet-network':
      return (
        <WalletChoiceScreen
          integration={screen.integration}
          title={texts.wallet.networkTitle}
          lead={texts.wallet.networkLead(screen.integration.name)}
          choices={screen.wallet.families.map((value) => ({ value, label: texts.wallet.families[value] }))}
          onChoose={controller.chooseWalletFamily}
        />
      )
    case 'wallet-connect':
      return (
        <WalletWaitingScreen
          integration={screen.integration}
          title={texts.wallet.connectTitle(screen.integration.name)}
          lead={texts.wallet.connectLead(screen.integration.name)}
          status={texts.wallet.connectWaiting(screen.integration.name)}
          failure={failure}
          onRetry={controller.retry}
        />
      )
    case 'wallet-account':
      return (
        <WalletChoiceScreen
          integration={screen.integration}
          title={texts.wallet.accountTitle}
          lead={texts.wallet.accountLead(screen.integration.name)}
          choices={screen.addresses.map((value) => ({ value, label: shortAddress(value) }))}
          onChoose={controller.chooseWalletAddress}
        />
      )
    case 'wallet-sign':
      return (
        <WalletSignScreen
          screen={screen}
          clientName={session.verifyWallet && clientName}
          isBusy={request !== null}
          failure={failure}
          onSign={controller.signWallet}
          onRetry={controller.retry}
        />
      )
    case 'wallet-verified':
      return (
        <WalletVerifiedScreen
          integration={screen.integration}
          address={screen.address}
          clientName={clientName}
          onDone={controller.finish}
        />
      )
    case 'wallet-send': {
      const { preview, request: asked, connection } = screen
      const { name } = connection.integration
      return (
        <WalletWaitingScreen
          integration={connection.integration}
          title={texts.wallet.sendTitle(name)}
          lead={texts.wallet.sendLead(name)}
          status={screen.sending ? texts.wallet.sendRecording : texts.wallet.connectWaiting(name)}
          failure={failure}
          onRetry={controller.retry}
        >
          <DetailList
            details={[
              { label: texts.preview.amount, value: format.asset(preview.amount, preview.symbol) },
              {
                label: texts.preview.to,
                value: <span title={preview.toAddress}>{shortAddress(preview.toAddress)}</span>,
              },
              { label: texts.wallet.testNetwork, value: asked.chainName },
            ]}
          />
        </WalletWaitingScreen>
      )
    }
  }
}

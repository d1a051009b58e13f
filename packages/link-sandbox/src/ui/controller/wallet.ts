import type { LinkApi } from '../api/link-api'
import type { FlowEvent } from '../flow/flow-event'
import type { Failure, WalletScreen } from '../flow/flow-state'
import { walletOf } from '../flow/reduce-wallet'
import { t } from '../texts/texts'
import { WalletError } from '../wallet/parent-api'
import type { WalletBridge } from '../wallet/wallet-bridge'
import type { FlowMachine, WalletActions } from './link-controller'

/** Actions for a self-custody wallet, and the calls that its screens start without a click. */
export function walletActions(
  { getState, dispatch, run }: FlowMachine,
  api: LinkApi,
  bridge: WalletBridge,
): WalletActions & { followUp(): void } {
  /** Calls a wallet. A `WalletError` becomes the event `walletRefused`. */
  function ask(wallet: string, network: string | undefined, call: () => Promise<FlowEvent>): void {
    run(
      'wallet',
      {},
      () =>
        call().catch((error: unknown): FlowEvent => {
          if (!(error instanceof WalletError)) throw error
          return { type: 'walletRefused', failure: walletFailure(error, wallet, network) }
        }),
      (event) => event,
    )
  }

  function connect({ wallet, family, integration }: Extract<WalletScreen, { name: 'wallet-connect' }>): void {
    const chain = getState().session?.verifyWallet?.chain
    ask(integration.name, chain?.name, async () => {
      await api.openWallet(integration.id)
      return { type: 'walletConnected', addresses: await bridge.connect(wallet, family, chain?.id) }
    })
  }

  function challenge({ integration, address }: Extract<WalletScreen, { name: 'wallet-sign' }>): void {
    run(
      'connect',
      {},
      () => api.walletChallenge({ integrationId: integration.id, address }),
      (answer) =>
        answer.step === 'sign'
          ? { type: 'walletChallenged', challengeKey: answer.challengeKey, message: answer.message }
          : { type: 'connected', ...answer.connection },
    )
  }

  function prove(challengeKey: string, signature: string): void {
    run(
      'connect',
      {},
      () => api.walletProof({ challengeKey, signature }),
      (answer) =>
        answer.step === 'verified'
          ? { type: 'walletVerified', payload: answer.payload }
          : { type: 'connected', ...answer.connection },
    )
  }

  function send({
    request,
    connection,
    preview,
    sending,
  }: Extract<WalletScreen, { name: 'wallet-send' }>): void {
    const { name } = connection.integration
    if (sending) {
      run(
        'execute',
        {},
        () => api.walletSent({ previewId: preview.previewId, ...sending }),
        ({ transfer }) => ({ type: 'executed', transfer }),
      )
      return
    }
    ask(name, request.chainName, async () => {
      const wallet = walletOf(connection.integration, getState().wallets ?? [])
      if (!wallet) throw new WalletError('failed')
      return { type: 'walletSent', sending: await bridge.send(wallet, request) }
    })
  }

  return {
    chooseWalletFamily: (family) => dispatch({ type: 'walletFamilyChosen', family }),
    chooseWalletAddress: (address) => dispatch({ type: 'walletAddressChosen', address }),
    signWallet() {
      const { screen } = getState()
      if (screen.name !== 'wallet-sign' || !screen.challenge) return
      const { wallet, family, address, integration } = screen
      const { message } = screen.challenge
      ask(integration.name, undefined, async () => ({
        type: 'walletSigned',
        signature: await bridge.sign(wallet, family, address, message),
      }))
    },
    followUp() {
      const { screen, wallets } = getState()
      if (screen.name === 'wallet-search' && wallets) dispatch({ type: 'walletSearched' })
      else if (screen.name === 'wallet-connect') connect(screen)
      else if (screen.name === 'wallet-send') send(screen)
      else if (screen.name === 'wallet-sign') {
        if (!screen.challenge) challenge(screen)
        else if (screen.signature) prove(screen.challenge.key, screen.signature)
      }
    },
  }
}

/** The failure to show for a wallet error. */
function walletFailure({ reason }: WalletError, wallet: string, network = ''): Failure {
  switch (reason) {
    case 'declined':
      return { code: 'wallet_declined', message: t('wallet.declined', { wallet }) }
    case 'timeout':
      return { code: 'wallet_timeout', message: t('wallet.timeout', { wallet }) }
    case 'wrong-network':
      return { code: 'wallet_network', message: t('wallet.wrongNetwork', { wallet, network }) }
    default:
      return { code: 'wallet_failed', message: t('wallet.failed', { wallet }) }
  }
}

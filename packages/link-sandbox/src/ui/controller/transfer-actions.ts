import type { LinkApi } from '../api/link-api'
import { amountLimits } from '../flow/transfer-amount'
import type { FlowMachine } from './flow-machine'
import type { TransferActions } from './link-controller'

/** What a person does in a transfer, and what its screens ask for by themselves. */
export function transferActions(
  { getState, dispatch, run }: FlowMachine,
  api: LinkApi,
): TransferActions & { followUp(): void } {
  function loadAssets(): void {
    const { screen } = getState()
    if (screen.name !== 'assets') return
    run(
      'assets',
      {},
      (signal) => api.assets(screen.connection.connectionKey, signal),
      ({ assets }) => ({ type: 'assetsReceived', assets }),
    )
  }

  function preview(amount: number, byPerson: boolean): void {
    const { screen } = getState()
    if (screen.name !== 'amount' && screen.name !== 'preview') return
    const { connection, asset, network } = screen
    const input = {
      connectionKey: connection.connectionKey,
      symbol: asset.symbol,
      networkId: network.networkId,
      amount,
    }
    run(
      'preview',
      { byPerson },
      (signal) => api.preview(input, signal),
      (answer) => ({ type: 'previewReceived', preview: answer, entered: amount, at: Date.now() }),
    )
  }

  return {
    chooseAsset: (symbol) => dispatch({ type: 'assetChosen', symbol }),
    chooseNetwork: (networkId) => dispatch({ type: 'networkChosen', networkId }),
    enterAmount: (amount) => preview(amount, true),
    refreshPreview() {
      const { screen } = getState()
      if (screen.name === 'preview') preview(screen.entered, false)
    },
    execute(code) {
      const { screen } = getState()
      if (screen.name !== 'preview' && screen.name !== 'transfer-code') return
      const { previewId } = screen.preview
      run(
        'execute',
        { withCode: code !== undefined },
        () => api.execute({ previewId, ...(code !== undefined && { code }) }),
        (answer) =>
          answer.step === 'mfa'
            ? { type: 'transferCodeRequired' }
            : answer.step === 'wallet'
              ? { type: 'walletAsked', request: answer.request }
              : { type: 'executed', transfer: answer.transfer },
      )
    },

    /** What a state asks for by itself, without a click. */
    followUp() {
      const { screen, session } = getState()
      if (screen.name === 'assets' && !screen.assets) loadAssets()
      else if (screen.name === 'amount') {
        const { fixed } = amountLimits(session?.transfer, screen.asset, screen.network)
        if (fixed !== undefined) preview(fixed, false)
      }
    },
  }
}

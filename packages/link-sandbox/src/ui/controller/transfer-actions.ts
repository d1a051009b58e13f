import type { LinkApi } from '../api/link-api'
import { LinkApiError } from '../api/link-api-error'
import { fixedAmount } from '../flow/fixed-amount'
import type { FlowEvent } from '../flow/flow-event'
import { fundingSteps } from '../flow/funding-steps'
import type { FlowMachine } from './flow-machine'
import type { TransferActions } from './link-controller'
import { outsideActions } from './outside-actions'
import { sendingActions } from './sending-actions'

/** What a person does in a transfer, and what its screens ask for by themselves. */
export function transferActions(machine: FlowMachine, api: LinkApi): TransferActions & { followUp(): void } {
  const { getState, dispatch, run } = machine
  const { followUpSending, ...sending } = sendingActions(machine, api)
  const { openManual, ...outside } = outsideActions(machine, api)

  function loadAssets(): void {
    const { screen } = getState()
    if (screen.name !== 'assets') return
    const { kind, connectionKey } = screen.connection
    run(
      'assets',
      {},
      (signal) =>
        (kind ? api.addresses(kind, signal) : api.assets(connectionKey, signal)).catch(
          insteadOf('kyc_required', () => undefined),
        ),
      (answer) => (answer ? { type: 'assetsReceived', assets: answer.assets } : { type: 'kycRequired' }),
    )
  }

  function preview(entered: number, byPerson: boolean, funding?: string[]): void {
    const { screen } = getState()
    if (screen.name !== 'amount' && screen.name !== 'preview' && screen.name !== 'funding') return
    const { connection, asset, network } = screen
    const asked = { symbol: asset.symbol, networkId: network.networkId, amount: entered }
    run(
      'preview',
      { byPerson },
      (signal) =>
        (connection.kind
          ? api.previewPurchase(asked, signal)
          : api.preview({ ...asked, connectionKey: connection.connectionKey, funding }, signal)
        ).catch(insteadOf('funding_required', () => undefined)),
      (answer): FlowEvent =>
        answer
          ? { type: 'previewReceived', preview: answer, entered, at: Date.now() }
          : { type: 'fundingNeeded', entered },
    )
  }

  function loadFunding(chosen?: string[]): void {
    const { screen } = getState()
    if (screen.name !== 'funding') return
    const { connection, asset, network, entered } = screen
    const asked = {
      connectionKey: connection.connectionKey,
      symbol: asset.symbol,
      networkId: network.networkId,
      amount: entered,
    }
    run(
      'funding',
      {},
      (signal) => api.funding({ ...asked, chosen }, signal),
      (funding) => ({ type: 'fundingReceived', funding }),
    )
  }

  function refreshPreview(): void {
    const { screen } = getState()
    if (screen.name !== 'preview') return
    const funding = screen.preview.funding && fundingSteps(screen.preview).map(({ optionId }) => optionId)
    preview(screen.entered, false, funding)
  }

  return {
    ...sending,
    ...outside,
    chooseAsset: (symbol) => dispatch({ type: 'assetChosen', symbol }),
    chooseNetwork: (networkId) => dispatch({ type: 'networkChosen', networkId }),
    confirmKyc() {
      const { screen } = getState()
      if (screen.name !== 'kyc') return
      run(
        'kyc',
        {},
        (signal) => api.passKyc({ connectionKey: screen.connection.connectionKey }, signal),
        () => ({ type: 'kycConfirmed' }),
      )
    },
    enterAmount: (amount) => preview(amount, true),
    chooseFunding: loadFunding,
    confirmFunding() {
      const { screen } = getState()
      if (screen.name !== 'funding' || !screen.funding) return
      const chosen = screen.funding.options.filter(({ part }) => part).map(({ id }) => id)
      preview(screen.entered, false, chosen)
    },
    refreshPreview,
    tryTransferAgain() {
      dispatch({ type: 'transferRetried' })
      refreshPreview()
    },

    /** What a state asks for by itself, without a click. */
    followUp() {
      const { screen, session } = getState()
      if (screen.name === 'assets' && !screen.assets) loadAssets()
      else if (screen.name === 'amount') {
        const fixed = fixedAmount(session?.transfer, screen.asset, screen.network)
        if (fixed) preview(fixed.amount, false)
      } else if (screen.name === 'funding' && !screen.funding) loadFunding()
      else if (screen.name === 'manual' && !screen.manual) openManual()
      else followUpSending()
    },
  }
}

/** An answer in the place of a refusal that is a step of the flow and no failure. */
function insteadOf<T>(code: LinkApiError['code'], answer: () => T): (error: unknown) => T {
  return (error) => {
    if (error instanceof LinkApiError && error.code === code) return answer()
    throw error
  }
}

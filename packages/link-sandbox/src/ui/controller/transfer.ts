import { LinkApiError } from '../api/call'
import type { LinkApi } from '../api/link-api'
import { fixedAmount } from '../flow/amount'
import type { FlowEvent } from '../flow/flow-event'
import type { Failure } from '../flow/flow-state'
import { fundingSteps } from '../flow/reduce-transfer'
import type { FlowMachine, TransferActions } from './link-controller'

/** Actions for a transfer, and the calls that its screens start without a click. */
export function transferActions(machine: FlowMachine, api: LinkApi): TransferActions & { followUp(): void } {
  const { getState, dispatch, run } = machine
  const { followUpSending, ...sending } = sendingActions(machine, api)
  const { openManual, ...outside } = outsideActions(machine, api)

  function loadAssets(): void {
    const { screen } = getState()
    if (screen.name !== 'assets') return
    const { connection } = screen
    run(
      'assets',
      {},
      (signal) =>
        (connection.kind === 'account'
          ? api.assets(connection.connectionKey, signal)
          : api.addresses(connection.kind, signal)
        ).catch(insteadOf('kyc_required', () => 'kyc' as const)),
      (answer) =>
        answer === 'kyc' ? { type: 'kycRequired' } : { type: 'assetsReceived', assets: answer.assets },
    )
  }

  function preview(entered: number, byPerson: boolean, funding?: string[]): void {
    const { screen } = getState()
    if (screen.name !== 'amount' && screen.name !== 'preview' && screen.name !== 'funding') return
    const { connection, asset, network } = screen
    const transfer = { symbol: asset.symbol, networkId: network.networkId, amount: entered }
    run(
      'preview',
      { byPerson },
      (signal) =>
        (connection.kind === 'account'
          ? api.preview({ ...transfer, connectionKey: connection.connectionKey, funding }, signal)
          : api.previewPurchase(transfer, signal)
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
    const transfer = {
      connectionKey: connection.connectionKey,
      symbol: asset.symbol,
      networkId: network.networkId,
      amount: entered,
    }
    run(
      'funding',
      {},
      (signal) => api.funding({ ...transfer, chosen }, signal),
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

    /** Starts the call that the current screen needs, without a click. */
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

/** Turns the refusal with this code into an answer, because it is a step of the flow and not a failure. */
function insteadOf<T>(code: LinkApiError['code'], answer: () => T): (error: unknown) => T {
  return (error) => {
    if (error instanceof LinkApiError && error.code === code) return answer()
    throw error
  }
}

type SendingActions = Pick<
  TransferActions,
  'execute' | 'acceptNetworkFee' | 'explainFailure' | 'checkTransfer'
> & { followUpSending(): void }

/** Actions from the preview on. */
function sendingActions({ getState, dispatch, run }: FlowMachine, api: LinkApi): SendingActions {
  function send(code?: string): void {
    const { screen } = getState()
    if (!('previewedAt' in screen)) return
    const { previewId } = screen.preview
    run(
      'execute',
      { withCode: code !== undefined },
      () => api.execute({ previewId, ...(code !== undefined && { code }) }).catch(refused),
      (answer): FlowEvent => {
        switch (answer.step) {
          case 'mfa':
            return { type: 'transferCodeRequired', reason: answer.reason }
          case 'feeRisen':
            return { type: 'networkFeeRisen', preview: answer.preview, at: Date.now() }
          case 'wallet':
            return { type: 'walletAsked', request: answer.request }
          case 'refused':
            return { type: 'transferRefused', failure: answer.failure }
          case 'executed':
            return { type: 'executed', transfer: answer.transfer }
        }
      },
    )
  }

  return {
    execute(code) {
      const { screen } = getState()
      if (screen.name === 'preview' && screen.connection.kind === 'buy') dispatch({ type: 'cardAsked' })
      else if (screen.name === 'preview' && fundingSteps(screen.preview).length > 0) {
        dispatch({ type: 'fundingStarted' })
      } else if (screen.name === 'preview' || screen.name === 'transfer-code') send(code)
    },
    acceptNetworkFee() {
      dispatch({ type: 'networkFeeAccepted' })
      if (getState().screen.name === 'preview') send()
    },
    explainFailure: () => dispatch({ type: 'explanationOpened' }),
    checkTransfer() {
      const { screen } = getState()
      if (screen.name !== 'executed') return
      api.transferStatus(screen.transfer.transferId).then(
        ({ status }) => dispatch({ type: 'transferSettled', status }),
        // The next poll may succeed. Until then the status stays as it is.
        () => {},
      )
    },
    followUpSending() {
      const { screen } = getState()
      if (screen.name !== 'funding-progress') return
      const next = fundingSteps(screen.preview).find(({ optionId }) => !screen.done.includes(optionId))
      if (!next) return send()
      const { optionId } = next
      run(
        'fund',
        {},
        () => api.fund({ previewId: screen.preview.previewId, optionId }),
        () => ({ type: 'fundingStepDone', optionId }),
      )
    },
  }
}

/** A transfer that the institution declined has its own screen. Other errors stay failures. */
function refused(error: unknown): { step: 'refused'; failure: Failure } {
  const isNo =
    error instanceof LinkApiError && (error.code === 'transfer_declined' || error.code === 'execution_failed')
  if (isNo) return { step: 'refused', failure: error.toFailure() }
  throw error
}

type OutsideActions = Pick<TransferActions, 'chooseMethod' | 'pay' | 'checkManual' | 'arriveManual'> & {
  openManual(): void
}

/** Actions for sending without an account: from any wallet, or with a card. */
function outsideActions({ getState, dispatch, run }: FlowMachine, api: LinkApi): OutsideActions {
  return {
    chooseMethod: (method) => dispatch({ type: 'methodChosen', method }),
    openManual() {
      const { screen } = getState()
      if (screen.name !== 'manual') return
      const { asset, network } = screen
      run(
        'manual',
        {},
        (signal) => api.openManual({ symbol: asset.symbol, networkId: network.networkId }, signal),
        (manual) => ({ type: 'manualReceived', manual }),
      )
    },
    checkManual() {
      const { screen } = getState()
      if (screen.name !== 'manual' || !screen.manual) return
      api.manualArrival(screen.manual.id).then(
        (answer) => {
          if (answer.step === 'arrived') dispatch({ type: 'executed', transfer: answer.transfer })
        },
        // The next poll may succeed.
        () => {},
      )
    },
    arriveManual() {
      const { screen } = getState()
      if (screen.name !== 'manual' || !screen.manual) return
      const { id } = screen.manual
      run(
        'arrival',
        {},
        () => api.arriveManual({ id }),
        ({ transfer }) => ({ type: 'executed', transfer }),
      )
    },
    pay(cardNumber) {
      const { screen } = getState()
      if (screen.name !== 'card') return
      run(
        'pay',
        {},
        () => api.pay({ previewId: screen.preview.previewId, cardNumber }),
        ({ transfer }) => ({ type: 'executed', transfer }),
      )
    },
  }
}

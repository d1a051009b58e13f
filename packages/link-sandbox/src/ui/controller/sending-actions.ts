import type { LinkApi } from '../api/link-api'
import { LinkApiError } from '../api/link-api-error'
import type { Failure } from '../flow/failure'
import type { FlowEvent } from '../flow/flow-event'
import { fundingSteps } from '../flow/funding-steps'
import type { FlowMachine } from './flow-machine'
import type { TransferActions } from './link-controller'

type SendingActions = Pick<
  TransferActions,
  'execute' | 'acceptNetworkFee' | 'explainFailure' | 'checkTransfer'
> & { followUpSending(): void }

/** What a person does from the preview on. */
export function sendingActions({ getState, dispatch, run }: FlowMachine, api: LinkApi): SendingActions {
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
      if (screen.name === 'preview' && screen.connection.kind) dispatch({ type: 'cardAsked' })
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
        // The next question may be answered; until then the transfer is as far as it was.
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

/** The institution's no has a page of its own; anything else stays a failure. */
function refused(error: unknown): { step: 'refused'; failure: Failure } {
  const isNo =
    error instanceof LinkApiError && (error.code === 'transfer_declined' || error.code === 'execution_failed')
  if (isNo) return { step: 'refused', failure: error.toFailure() }
  throw error
}

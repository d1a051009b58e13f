import type { LinkApi } from '../api/link-api'
import type { FlowMachine } from './flow-machine'
import type { TransferActions } from './link-controller'

type OutsideActions = Pick<TransferActions, 'chooseMethod' | 'pay' | 'checkManual' | 'arriveManual'> & {
  openManual(): void
}

/** What a person does to send without an account: from any wallet, or by card. */
export function outsideActions({ getState, dispatch, run }: FlowMachine, api: LinkApi): OutsideActions {
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
        // The next question may be answered.
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

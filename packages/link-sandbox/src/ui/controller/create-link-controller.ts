import { LinkApiError } from '../api/call'
import type { LinkApi } from '../api/link-api'
import type { FlowEvent } from '../flow/flow-event'
import { flowReducer, hasProgress, isExitBlocked } from '../flow/flow-reducer'
import { type FlowState, initialFlowState, type Request } from '../flow/flow-state'
import type { HostChannel } from '../host/host-channel'
import { isNative } from '../host/native'
import { windowOpener } from '../host/window'
import { messagesOf } from '../messages/messages'
import type { WalletBridge } from '../wallet/wallet-bridge'
import { noWallets } from '../wallet/wallet-bridge'
import { connectActions, createLoginWindow } from './connect'
import type { FlowMachine, LinkController } from './link-controller'
import { createOpening } from './opening'
import { transferActions } from './transfer'
import { walletActions } from './wallet'

interface Parts {
  api: LinkApi
  host: HostChannel
  authCode: string
  /** ISO 4217 code of the currency that amounts are shown in. Default: `USD`. */
  fiatCurrency?: string
  /** The wallets in the host page. Default: none. */
  wallets?: WalletBridge
}

export function createLinkController({
  api,
  host,
  authCode,
  fiatCurrency,
  wallets = noWallets,
}: Parts): LinkController {
  const listeners = new Set<() => void>()
  const open = createOpening({ api, host, authCode, fiatCurrency })
  let state: FlowState = initialFlowState
  let isStarted = false
  let running: AbortController | undefined

  function dispatch(event: FlowEvent): void {
    const before = state
    state = flowReducer(before, event)
    if (state === before) return
    for (const message of messagesOf(before, event, state)) host.post(message)
    // A native app shows its own dialog, and sends no message when the person stays.
    if (state.exit === 'asking' && isNative(host.kind)) {
      state = { ...state, exit: 'none' }
      host.post({ type: 'showClose' })
    }
    for (const listener of listeners) listener()
    if (event.type === 'retried' && state.screen.name === 'loading') openSession()
    else followUp()
  }

  /** Starts the call that the current screen needs, without a click. */
  function followUp(): void {
    const { request, failure, exit } = state
    if (request) return
    if (exit === 'waiting') controller.requestExit()
    else if (failure) return
    else {
      connectFollowUp()
      transferFollowUp()
      walletFollowUp()
    }
  }

  function run<T>(
    request: Request,
    details: { withCode?: boolean; byPerson?: boolean },
    call: (signal: AbortSignal) => Promise<T>,
    onAnswer: (answer: T) => FlowEvent,
  ): void {
    if (state.request) return
    const mine = new AbortController()
    running = mine
    dispatch({ type: 'requested', request, ...details })
    call(mine.signal).then(
      (answer) => {
        if (running === mine && !mine.signal.aborted) dispatch(onAnswer(answer))
      },
      (error: unknown) => {
        if (running !== mine || mine.signal.aborted) return
        if (!(error instanceof LinkApiError)) throw error
        dispatch({ type: 'requestFailed', failure: error.toFailure() })
      },
    )
  }

  /** Runs in parallel with the opening of the session, so that nobody waits for wallets they do not need. */
  function findWallets(): void {
    host.ready
      // `open()` reports a handshake timeout.
      .catch(() => [])
      .then(() => wallets.find())
      .then((found) => dispatch({ type: 'walletsFound', wallets: found }))
  }

  function openSession(): void {
    open().then(dispatch)
  }

  function end(how: 'done' | 'close'): void {
    running?.abort()
    dispatch({ type: 'ended', how })
  }

  const machine: FlowMachine = { getState: () => state, dispatch, run }
  const loginWindow = createLoginWindow(machine, api, windowOpener(host))
  const { followUp: connectFollowUp, ...connectSteps } = connectActions(machine, api, loginWindow)
  const { followUp: transferFollowUp, ...transferSteps } = transferActions(machine, api)
  const { followUp: walletFollowUp, ...walletSteps } = walletActions(machine, api, wallets)

  listeners.add(loginWindow.sync)
  host.onCloseRequested(() => controller.requestExit())

  const controller: LinkController = {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    start() {
      if (isStarted) return
      isStarted = true
      host.open()
      findWallets()
      openSession()
    },
    retry() {
      dispatch({ type: 'retried' })
    },

    openLegal: () => dispatch({ type: 'legalOpened' }),
    acceptTerms: () => dispatch({ type: 'termsAccepted' }),
    ...connectSteps,
    ...transferSteps,
    ...walletSteps,

    goBack() {
      const before = state
      const abandoned = running
      dispatch({ type: 'wentBack' })
      if (state !== before) abandoned?.abort()
    },
    requestExit() {
      if (isExitBlocked(state) || hasProgress(state)) dispatch({ type: 'exitRequested' })
      else end('close')
    },
    dismissExit: () => dispatch({ type: 'exitDismissed' }),
    leave: () => end('close'),
    finish: () => end('done'),
    faults: api.faults,
  }
  return controller
}

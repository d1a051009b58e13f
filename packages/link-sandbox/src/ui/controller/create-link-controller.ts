import type { LinkApi } from '../api/link-api'
import { LinkApiError } from '../api/link-api-error'
import type { FlowEvent } from '../flow/flow-event'
import { flowReducer } from '../flow/flow-reducer'
import { type FlowState, initialFlowState, type Request } from '../flow/flow-state'
import { hasProgress } from '../flow/has-progress'
import { isBound } from '../flow/is-bound'
import { amountLimits } from '../flow/transfer-amount'
import type { HostChannel } from '../host/host-channel'
import type { LinkController } from './link-controller'
import { messagesOf } from './messages-of'
import { createOpening } from './opening'

interface Parts {
  api: LinkApi
  host: HostChannel
  authCode: string
}

export function createLinkController({ api, host, authCode }: Parts): LinkController {
  const listeners = new Set<() => void>()
  const open = createOpening({ api, host, authCode })
  let state: FlowState = initialFlowState
  let isStarted = false
  let running: AbortController | undefined

  function dispatch(event: FlowEvent): void {
    const before = state
    state = flowReducer(before, event)
    if (state === before) return
    for (const message of messagesOf(before, event, state)) host.post(message)
    for (const listener of listeners) listener()
    if (event.type === 'retried' && state.screen.name === 'loading') openSession()
    else followUp()
  }

  /** What a state asks for by itself, without a click. */
  function followUp(): void {
    const { screen, request, failure, exit, session } = state
    if (request) return
    if (exit === 'waiting') controller.requestExit()
    else if (failure) return
    else if (screen.name === 'assets' && !screen.assets) loadAssets()
    else if (screen.name === 'amount') {
      const { fixed } = amountLimits(session?.transfer, screen.asset, screen.network)
      if (fixed !== undefined) preview(fixed, false)
    }
  }

  /** One call at a time: its answer counts only while it is the one that runs. */
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

  function openSession(): void {
    open().then(dispatch)
  }

  function loadAssets(): void {
    const { screen } = state
    if (screen.name !== 'assets') return
    run(
      'assets',
      {},
      (signal) => api.assets(screen.connection.connectionKey, signal),
      ({ assets }) => ({ type: 'assetsReceived', assets }),
    )
  }

  function preview(amount: number, byPerson: boolean): void {
    const { screen } = state
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

  function end(how: 'done' | 'close'): void {
    running?.abort()
    dispatch({ type: 'ended', how })
  }

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
      openSession()
    },
    retry() {
      dispatch({ type: 'retried' })
    },

    openLegal: () => dispatch({ type: 'legalOpened' }),
    acceptTerms: () => dispatch({ type: 'termsAccepted' }),
    chooseSavedAccount: (account) => dispatch({ type: 'savedAccountChosen', account }),
    chooseOtherAccount: () => dispatch({ type: 'otherAccountChosen' }),
    chooseIntegration: (integration, userSearched) =>
      dispatch({ type: 'integrationChosen', integration, userSearched }),
    logIn(username, password) {
      const { screen } = state
      if (screen.name !== 'login') return
      run(
        'login',
        {},
        (signal) => api.logIn({ integrationId: screen.integration.id, username, password }, signal),
        ({ challengeKey }) => ({ type: 'challengeReceived', challengeKey }),
      )
    },
    enterCode(code) {
      const { screen } = state
      if (screen.name !== 'mfa') return
      run(
        'code',
        {},
        (signal) => api.enterCode({ challengeKey: screen.challengeKey, code }, signal),
        ({ accounts }) => ({ type: 'accountsReceived', accounts }),
      )
    },
    connect(accountIds) {
      const { screen } = state
      if (screen.name !== 'accounts') return
      run(
        'connect',
        {},
        () => api.connect({ challengeKey: screen.challengeKey, accountIds }),
        ({ connectionKey, accountName, payload }) => ({
          type: 'connected',
          connectionKey,
          accountName,
          payload,
        }),
      )
    },

    chooseAsset: (symbol) => dispatch({ type: 'assetChosen', symbol }),
    chooseNetwork: (networkId) => dispatch({ type: 'networkChosen', networkId }),
    enterAmount: (amount) => preview(amount, true),
    refreshPreview() {
      if (state.screen.name === 'preview') preview(state.screen.entered, false)
    },
    execute(code) {
      const { screen } = state
      if (screen.name !== 'preview' && screen.name !== 'transfer-code') return
      const { previewId } = screen.preview
      run(
        'execute',
        { withCode: code !== undefined },
        () => api.execute({ previewId, ...(code !== undefined && { code }) }),
        (answer) =>
          answer.step === 'mfa'
            ? { type: 'transferCodeRequired' }
            : { type: 'executed', transfer: answer.transfer },
      )
    },

    goBack() {
      const before = state
      const abandoned = running
      dispatch({ type: 'wentBack' })
      if (state !== before) abandoned?.abort()
    },
    requestExit() {
      if (isBound(state) || hasProgress(state)) dispatch({ type: 'exitRequested' })
      else end('close')
    },
    dismissExit: () => dispatch({ type: 'exitDismissed' }),
    confirmExit: () => end('close'),
    finish: () => end('done'),
  }
  return controller
}

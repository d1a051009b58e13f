import type { AccountConnection, Connection, Failure, FlowState, Screen } from './flow-state'

/** Shows `screen` in place of the current one, which is not returned to. */
export function replace(state: FlowState, screen: Screen): FlowState {
  return { ...state, screen, request: null, failure: null }
}

/** Shows `screen`; the back button returns to the current one. */
export function forward(state: FlowState, screen: Screen): FlowState {
  return { ...replace(state, screen), history: [...state.history, state.screen] }
}

/** A failure stays on its screen unless that screen cannot be used any more. */
export function stateAfterFailure(before: FlowState, failure: Failure): FlowState {
  const state: FlowState = { ...before, exit: before.exit === 'waiting' ? 'asking' : before.exit }
  const { screen } = state

  switch (failure.code) {
    case 'session_unknown':
    case 'connection_unknown': {
      const problem = { code: failure.code, canRetry: false, requestId: failure.requestId }
      return { ...replace(state, { name: 'problem', problem }), history: [], exit: 'none' }
    }
    case 'challenge_expired':
    case 'too_many_codes': {
      const login = state.history.findLastIndex(({ name }) => name === 'login' || name === 'oauth')
      const screenOfLogin = state.history[login]
      if (!screenOfLogin) break
      return { ...replace(state, screenOfLogin), history: state.history.slice(0, login), failure }
    }
    case 'wallet_mismatch': {
      if (screen.name !== 'wallet-sign') break
      // The other account is chosen in the wallet; it is asked anew for what it shows.
      const { integration, wallet, family } = screen
      return { ...replace(state, { name: 'wallet-connect', integration, wallet, family }), failure }
    }
    case 'preview_expired': {
      if (!('previewedAt' in screen) || screen.name === 'preview') break
      // Back on the preview its time is up, whatever the clock of this machine says.
      const preview = { ...screen, name: 'preview' as const, previewedAt: 0 }
      return { ...replace(state, preview), history: state.history.slice(0, -1), failure }
    }
  }
  return { ...replace(state, screen), failure }
}

/** Whether a screen is about a transfer out of an account; there is none behind what comes from outside. */
export function isFromAccount<Source extends { connection: Connection }>(
  screen: Source,
): screen is Source & { connection: AccountConnection } {
  return screen.connection.kind === 'account'
}

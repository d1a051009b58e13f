import type { AccountConnection, Connection, Failure, FlowState, Screen } from './flow-state'

/** Replaces the current screen with `screen`. The back button skips the replaced screen. */
export function replace(state: FlowState, screen: Screen): FlowState {
  return { ...state, screen, request: null, failure: null }
}

/** Shows `screen`. The back button returns to the current screen. */
export function forward(state: FlowState, screen: Screen): FlowState {
  return { ...replace(state, screen), history: [...state.history, state.screen] }
}

/** A failure is shown on the current screen, unless the failure makes that screen useless. */
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
      // The person switches accounts in the wallet, so a retry connects again to read the addresses.
      const { integration, wallet, family } = screen
      return { ...replace(state, { name: 'wallet-connect', integration, wallet, family }), failure }
    }
    case 'preview_expired': {
      if (!('previewedAt' in screen) || screen.name === 'preview') break
      // The server's word counts: the preview is expired, whatever the local clock says.
      const preview = { ...screen, name: 'preview' as const, previewedAt: 0 }
      return { ...replace(state, preview), history: state.history.slice(0, -1), failure }
    }
  }
  return { ...replace(state, screen), failure }
}

/** Whether a screen's transfer is sent from an account. */
export function isFromAccount<Source extends { connection: Connection }>(
  screen: Source,
): screen is Source & { connection: AccountConnection } {
  return screen.connection.kind === 'account'
}

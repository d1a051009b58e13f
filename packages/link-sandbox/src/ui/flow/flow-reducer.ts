import type { FlowEvent } from './flow-event'
import type { EndedScreen, FlowState, Screen, ScreenName } from './flow-state'
import { entryScreen, reduceConnect } from './reduce-connect'
import { reduceTransfer } from './reduce-transfer'
import { reduceWallet } from './reduce-wallet'
import { forward, replace, stateAfterFailure } from './step'

/**
 * The whole flow as one pure function. For an event that does not belong to the current screen (a late answer,
 * a second click) it returns the same state object.
 */
export function flowReducer(state: FlowState, event: FlowEvent): FlowState {
  if (state.screen.name === 'ended') return state
  return (
    reduceSession(state, event) ??
    reduceConnect(state, event) ??
    reduceTransfer(state, event) ??
    reduceWallet(state, event) ??
    state
  )
}

/** Handles events of the session as a whole. Returns undefined for other events. */
function reduceSession(state: FlowState, event: FlowEvent): FlowState | undefined {
  const { screen, session } = state
  switch (event.type) {
    case 'sessionOpened': {
      if (screen.name !== 'loading') return state
      const agreed = event.savedAccounts.length > 0
      const entry = entryScreen(event.session, event.savedAccounts)
      return {
        ...replace(state, agreed ? entry : { name: 'terms' }),
        session: event.session,
        savedAccounts: event.savedAccounts,
        agreed,
      }
    }
    case 'sessionRefused':
      return screen.name === 'loading' ? replace(state, { name: 'problem', problem: event.problem }) : state
    case 'retried':
      if (screen.name === 'problem') {
        return screen.problem.canRetry ? replace(state, { name: 'loading' }) : state
      }
      return state.failure ? { ...state, failure: null } : state

    case 'legalOpened':
      return screen.name === 'terms' ? forward(state, { name: 'legal' }) : state
    case 'termsAccepted':
      if (screen.name !== 'terms' || !session) return state
      return { ...forward(state, entryScreen(session, state.savedAccounts)), agreed: true }

    case 'requested':
      return state.request ? state : { ...state, request: event.request, failure: null }
    case 'requestFailed':
      return state.request ? stateAfterFailure(state, event.failure) : state

    case 'wentBack': {
      const previous = state.history.at(-1)
      if (!previous || !canGoBack(state)) return state
      return { ...replace(state, previous), history: state.history.slice(0, -1) }
    }
    case 'exitRequested':
      if (isExitBlocked(state)) return { ...state, exit: 'waiting' }
      return hasProgress(state) ? { ...state, exit: 'asking' } : state
    case 'exitDismissed':
      return { ...state, exit: 'none' }
    case 'ended':
      return {
        ...replace(state, { name: 'ended', ...(session?.isStandalone && { receipt: receiptOf(screen) }) }),
        history: [],
        exit: 'none',
      }
    default:
      return undefined
  }
}

function receiptOf(screen: Screen): EndedScreen['receipt'] {
  return screen.name === 'executed' && screen.status !== 'failed' ? screen.transfer : null
}

export function canGoBack(state: FlowState): boolean {
  return state.history.length > 0 && !isExitBlocked(state)
}

/** Whether the exit must wait: the host has to get the result of a pending connection or payment. */
export function isExitBlocked({ request }: FlowState): boolean {
  return request === 'connect' || request === 'execute' || request === 'fund' || request === 'pay'
}

const WITH_PROGRESS: ReadonlySet<ScreenName> = new Set([
  'login',
  'oauth',
  'mfa',
  'accounts',
  'assets',
  'network',
  'amount',
  'kyc',
  'funding',
  'preview',
  'fee-risen',
  'funding-progress',
  'card',
  'transfer-code',
  'wallet-network',
  'wallet-connect',
  'wallet-account',
  'wallet-sign',
  'wallet-send',
])

/** Whether closing now would lose something that the person did. */
export function hasProgress(state: FlowState): boolean {
  return WITH_PROGRESS.has(state.screen.name)
}

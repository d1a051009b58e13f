import { canGoBack } from './can-go-back'
import { entryScreen } from './entry-screen'
import type { FlowEvent } from './flow-event'
import type { FlowState } from './flow-state'
import { hasProgress } from './has-progress'
import { isBound } from './is-bound'
import type { EndedScreen, Screen } from './screen'
import { stateAfterFailure } from './state-after-failure'
import { forward, replace } from './step'

/** The session as a whole: opening, waiting, failing, leaving; undefined for an event that is not about it. */
export function reduceSession(state: FlowState, event: FlowEvent): FlowState | undefined {
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
      if (isBound(state)) return { ...state, exit: 'waiting' }
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

import type { ConnectEvent } from './connect-event'
import type { FlowState } from './flow-state'
import { loginScreen } from './login-screen'
import { replace } from './step'

type WindowEvent = Extract<
  ConnectEvent,
  { type: 'windowPrepared' | 'windowOpened' | 'windowFailed' | 'windowCancelled' }
>

/** The login in a window of the institution's own. */
export function reduceLoginWindow(state: FlowState, event: WindowEvent): FlowState {
  const { screen } = state
  if (screen.name !== 'oauth') return state
  switch (event.type) {
    case 'windowPrepared':
      return replace(state, { ...screen, authorization: event.authorization })
    case 'windowOpened':
      if (!screen.authorization) return state
      return replace(state, { ...screen, window: event.isBlocked ? 'blocked' : 'open' })
    case 'windowFailed':
      return { ...backToChoice(state), failure: event.failure }
    case 'windowCancelled':
      return backToChoice(state)
  }
}

/** The choice that led to the window; where the app made it, the window can be opened anew. */
function backToChoice(state: FlowState): FlowState {
  const { screen, history } = state
  const previous = history.at(-1)
  if (previous?.name === 'catalog' || previous?.name === 'source') {
    return { ...replace(state, previous), history: history.slice(0, -1) }
  }
  return screen.name === 'oauth' ? replace(state, loginScreen(screen.integration, screen.again)) : state
}

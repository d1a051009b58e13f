import { screenOfSavedAccount } from './entry-screen'
import type { FlowEvent } from './flow-event'
import type { FlowState } from './flow-state'
import { loginScreen } from './login-screen'
import { forward, replace } from './step'

/** The way to a connected account; undefined for an event that is not about it. */
export function reduceConnect(state: FlowState, event: FlowEvent): FlowState | undefined {
  const { screen, session } = state
  switch (event.type) {
    case 'savedAccountChosen':
      if (screen.name !== 'source' || !session) return state
      return forward(state, screenOfSavedAccount(session, event.account))
    case 'otherAccountChosen':
      return screen.name === 'source' ||
        screen.name === 'connected' ||
        screen.name === 'no-assets' ||
        screen.name === 'wallet-missing'
        ? forward(state, { name: 'catalog' })
        : state
    case 'integrationChosen':
      if (screen.name !== 'catalog') return state
      return forward(state, loginScreen(event.integration, false))

    case 'challengeReceived':
      if (screen.name !== 'login') return state
      return forward(state, {
        name: 'mfa',
        integration: screen.integration,
        challengeKey: event.challengeKey,
      })
    case 'accountsReceived':
      if (screen.name !== 'mfa') return state
      return forward(state, {
        name: 'accounts',
        integration: screen.integration,
        challengeKey: screen.challengeKey,
        accounts: event.accounts,
      })
    case 'connected': {
      if (screen.name !== 'accounts' && screen.name !== 'wallet-sign') return state
      const connection = {
        connectionKey: event.connectionKey,
        accountName: event.accountName,
        accountNames: event.payload.accountTokens.map(({ account }) => account.accountName),
        integration: screen.integration,
        isReturning: false,
      }
      if (!session?.transfer) return { ...replace(state, { name: 'connected', connection }), history: [] }
      // Back from a transfer leads to the choice of account, never into a login that is over.
      const history = state.history.filter(({ name }) => name === 'source' || name === 'catalog')
      return { ...replace(state, { name: 'assets', connection, assets: null }), history }
    }
    default:
      return undefined
  }
}

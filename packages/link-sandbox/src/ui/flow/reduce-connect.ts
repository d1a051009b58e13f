import { accountLabel } from './account-label'
import { screenOfSavedAccount } from './entry-screen'
import type { FlowEvent } from './flow-event'
import type { FlowState } from './flow-state'
import { loginScreen } from './login-screen'
import { reduceLoginWindow } from './reduce-login-window'
import type { ScreenName } from './screen'
import { forward, replace } from './step'

const WITH_OTHERS: ReadonlySet<ScreenName> = new Set([
  'source',
  'connected',
  'delayed',
  'no-assets',
  'kyc',
  'wallet-missing',
  'transfer-failed',
])

/** The way to a connected account; undefined for an event that is not about it. */
export function reduceConnect(state: FlowState, event: FlowEvent): FlowState | undefined {
  const { screen, session } = state
  switch (event.type) {
    case 'savedAccountChosen':
      if (screen.name !== 'source' || !session) return state
      return forward(state, screenOfSavedAccount(session, event.account))
    case 'otherAccountChosen':
      return WITH_OTHERS.has(screen.name) ? forward(state, { name: 'catalog' }) : state
    case 'integrationChosen':
      if (screen.name !== 'catalog') return state
      return forward(state, loginScreen(event.integration, false))

    case 'windowPrepared':
    case 'windowOpened':
    case 'windowFailed':
    case 'windowCancelled':
      return reduceLoginWindow(state, event)

    case 'challengeReceived':
      if (screen.name !== 'login') return state
      return forward(state, {
        name: 'mfa',
        integration: screen.integration,
        challengeKey: event.challengeKey,
        resent: 0,
      })
    case 'codeResent':
      if (screen.name !== 'mfa') return state
      return replace(state, { ...screen, resent: screen.resent + 1 })
    case 'accountsReceived': {
      if (screen.name !== 'login' && screen.name !== 'mfa' && screen.name !== 'oauth') return state
      const { integration } = screen
      // A window is good for one login: who comes back gets another one.
      const left = screen.name === 'oauth' ? loginScreen(integration, screen.again) : screen
      const { challengeKey, accounts } = event
      return forward({ ...state, screen: left }, { name: 'accounts', integration, challengeKey, accounts })
    }
    case 'connected': {
      if (screen.name !== 'accounts' && screen.name !== 'wallet-sign') return state
      const connection = {
        connectionKey: event.connectionKey,
        accountName: accountLabel(screen.integration, event.accountName),
        accountNames: event.payload.accountTokens.map(({ account }) =>
          accountLabel(screen.integration, account.accountName),
        ),
        integration: screen.integration,
        isReturning: false,
      }
      if (!session?.transfer) return { ...replace(state, { name: 'connected', connection }), history: [] }
      // Back from a transfer leads to the choice of account, never into a login that is over.
      const history = state.history.filter(({ name }) => name === 'source' || name === 'catalog')
      return { ...replace(state, { name: 'assets', connection, assets: null }), history }
    }
    case 'delayed': {
      if (screen.name !== 'accounts') return state
      const delayed = { name: 'delayed' as const, integration: screen.integration, hours: event.hours }
      return { ...replace(state, delayed), history: [] }
    }
    default:
      return undefined
  }
}

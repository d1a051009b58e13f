import type { LinkIntegration, LinkReturnAccount } from '../../link/contract'
import { shortAddress } from '../format/format'
import { t } from '../texts/texts'
import type { ConnectEvent, FlowEvent } from './flow-event'
import type { AccountConnection, Connection, FlowState, Screen, ScreenName, SessionFacts } from './flow-state'
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
      const connection: AccountConnection = {
        kind: 'account',
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

type WindowEvent = Extract<
  ConnectEvent,
  { type: 'windowPrepared' | 'windowOpened' | 'windowFailed' | 'windowCancelled' }
>

/** The login in a window of the institution's own. */
function reduceLoginWindow(state: FlowState, event: WindowEvent): FlowState {
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

/** Where the login at an institution begins. @param again a saved account whose login has ended */
function loginScreen(integration: LinkIntegration, again: boolean): Screen {
  if (integration.category === 'wallet') return { name: 'wallet-search', integration }
  return integration.login === 'oauth'
    ? { name: 'oauth', integration, again, authorization: null, window: 'none' }
    : { name: 'login', integration, again }
}

/**
 * Where a session begins once the terms are agreed to. A saved account of the asked integration skips catalog and login;
 * saved accounts without an integration lead to a choice between them; an integration alone skips the catalog.
 */
export function entryScreen(session: SessionFacts, savedAccounts: LinkReturnAccount[]): Screen {
  // Bought for money from outside: there is no account to choose.
  if (session.transfer?.type === 'fiatOnRamp') {
    return { name: 'assets', connection: { kind: 'buy' }, assets: null }
  }
  const saved = savedAccounts.find((account) => account.integration.id === session.integrationId)
  if (saved) return screenOfSavedAccount(session, saved)
  if (session.transfer && savedAccounts.length > 0 && !session.integrationId) return { name: 'source' }

  const integration = session.integrations.find(({ id }) => id === session.integrationId)
  return integration ? loginScreen(integration, false) : { name: 'catalog' }
}

function screenOfSavedAccount(session: SessionFacts, account: LinkReturnAccount): Screen {
  if (account.needsLogin) return loginScreen(account.integration, true)
  const connection = connectionOf(account)
  return session.transfer ? { name: 'assets', connection, assets: null } : { name: 'connected', connection }
}

/** Whether it can be chosen: it answers. */
export function isOffered({ isDown }: LinkIntegration): boolean {
  return !isDown
}

/** The catalog of this session: nothing is offered that would lead a transfer to a dead end. */
export function offeredIntegrations(session: SessionFacts): LinkIntegration[] {
  if (session.verifyWallet) return session.integrations.filter(({ category }) => category === 'wallet')
  return session.transfer
    ? session.integrations.filter((integration) => integration.transfersSupported)
    : session.integrations
}

function connectionOf(account: LinkReturnAccount): AccountConnection {
  return {
    kind: 'account',
    connectionKey: account.connectionKey,
    integration: account.integration,
    accountName: accountLabel(account.integration, account.accountName),
    accountNames: [accountLabel(account.integration, account.accountName)],
    isReturning: true,
  }
}

/** An account as the page names it: a wallet's is an address, too long to be shown whole. */
function accountLabel({ category }: LinkIntegration, name: string): string {
  return category === 'wallet' ? shortAddress(name) : name
}

/** The institution that a screen is about. */
export function integrationOf(screen: Screen): LinkIntegration | undefined {
  if ('integration' in screen) return screen.integration
  return 'connection' in screen && screen.connection.kind === 'account'
    ? screen.connection.integration
    : undefined
}

/** The type and the name by which the host is told of a connection's institution, or of the way without one. */
export function sourceOf(connection: Connection): Pick<LinkIntegration, 'type' | 'name'> {
  const { kind } = connection
  return kind === 'account' ? connection.integration : { type: kind, name: t(`methods.${kind}.name`) }
}

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

/** Handles events of connecting an account. Returns undefined for other events. */
export function reduceConnect(state: FlowState, event: FlowEvent): FlowState | undefined {
  const { screen, session } = state
  switch (event.type) {
    case 'savedAccountChosen':
      if (screen.name !== 'source') return state
      return forward(state, screenOfSavedAccount(event.account))
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
      // A window works for one login only. After going back, a new window is prepared.
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
      }
      if (!session?.transfer) return { ...replace(state, { name: 'connected', connection }), history: [] }
      // Back from a transfer leads to the choice of account, not to the finished login.
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

/** Handles events of the institution's login window. */
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

/** Goes back to the catalog. If the app preselected the institution, the window can be opened again instead. */
function backToChoice(state: FlowState): FlowState {
  const { screen, history } = state
  const previous = history.at(-1)
  if (previous?.name === 'catalog' || previous?.name === 'source') {
    return { ...replace(state, previous), history: history.slice(0, -1) }
  }
  return screen.name === 'oauth' ? replace(state, loginScreen(screen.integration, screen.again)) : state
}

/** The first screen of a login. @param again true for a saved account whose login has expired */
function loginScreen(integration: LinkIntegration, again: boolean): Screen {
  if (integration.category === 'wallet') return { name: 'wallet-search', integration }
  return integration.login === 'oauth'
    ? { name: 'oauth', integration, again, authorization: null, window: 'none' }
    : { name: 'login', integration, again }
}

/**
 * The first screen after the terms. Saved accounts, which only a session with a transfer has, skip the terms. One of the
 * preselected integration skips catalog and login. Without a preselected integration they give a choice of accounts. A
 * preselected integration alone skips the catalog.
 */
export function entryScreen(session: SessionFacts, savedAccounts: LinkReturnAccount[]): Screen {
  // A card purchase needs no account.
  if (session.transfer?.type === 'fiatOnRamp') {
    return { name: 'assets', connection: { kind: 'buy' }, assets: null }
  }
  const saved = savedAccounts.find((account) => account.integration.id === session.integrationId)
  if (saved) return screenOfSavedAccount(saved)
  if (savedAccounts.length > 0 && !session.integrationId) return { name: 'source' }

  const integration = session.integrations.find(({ id }) => id === session.integrationId)
  return integration ? loginScreen(integration, false) : { name: 'catalog' }
}

function screenOfSavedAccount(account: LinkReturnAccount): Screen {
  if (account.needsLogin) return loginScreen(account.integration, true)
  return { name: 'assets', connection: connectionOf(account), assets: null }
}

/** Whether the integration can be chosen: it is not down. */
export function isOffered({ isDown }: LinkIntegration): boolean {
  return !isDown
}

/** The catalog of this session, without integrations that cannot serve the session's transfer. */
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
  }
}

/** The displayed name of an account. A wallet's address is shortened. */
function accountLabel({ category }: LinkIntegration, name: string): string {
  return category === 'wallet' ? shortAddress(name) : name
}

/** The institution of a screen. */
export function integrationOf(screen: Screen): LinkIntegration | undefined {
  if ('integration' in screen) return screen.integration
  return 'connection' in screen && screen.connection.kind === 'account'
    ? screen.connection.integration
    : undefined
}

/** The integration type and name that messages to the host contain, also for a transfer without an account. */
export function sourceOf(connection: Connection): Pick<LinkIntegration, 'type' | 'name'> {
  const { kind } = connection
  return kind === 'account' ? connection.integration : { type: kind, name: t(`methods.${kind}.name`) }
}

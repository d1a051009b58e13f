import { canGoBack } from './can-go-back'
import { entryScreen, screenOfSavedAccount } from './entry-screen'
import type { FlowEvent } from './flow-event'
import type { FlowState } from './flow-state'
import { hasProgress } from './has-progress'
import { isBound } from './is-bound'
import { isEligible } from './is-eligible'
import { stateAfterFailure } from './state-after-failure'
import { forward, replace } from './step'
import { isAmountFixed, stepAfterAsset, stepAfterAssets } from './transfer-step'

/**
 * The whole flow as one pure function. An event that does not belong to the current screen (a late answer,
 * a second click) leaves the state as it was, and is then the very same object.
 */
export function flowReducer(state: FlowState, event: FlowEvent): FlowState {
  const { screen, session } = state
  if (screen.name === 'ended') return state

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

    case 'savedAccountChosen':
      if (screen.name !== 'source' || !session) return state
      return forward(state, screenOfSavedAccount(session, event.account))
    case 'otherAccountChosen':
      return screen.name === 'source' || screen.name === 'connected' || screen.name === 'no-assets'
        ? forward(state, { name: 'catalog' })
        : state
    case 'integrationChosen':
      if (screen.name !== 'catalog') return state
      return forward(state, { name: 'login', integration: event.integration, again: false })

    case 'requested':
      return state.request ? state : { ...state, request: event.request, failure: null }
    case 'requestFailed':
      return state.request ? stateAfterFailure(state, event.failure) : state

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
      if (screen.name !== 'accounts') return state
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

    case 'assetsReceived':
      if (screen.name !== 'assets') return state
      return replace(state, stepAfterAssets(screen.connection, event.assets))
    case 'assetChosen': {
      if (screen.name !== 'assets') return state
      const asset = screen.assets?.find(({ symbol }) => symbol === event.symbol)
      if (!asset || !isEligible(asset)) return state
      return forward(state, stepAfterAsset(screen.connection, asset))
    }
    case 'networkChosen': {
      if (screen.name !== 'network') return state
      const network = screen.asset.networks.find(({ networkId }) => networkId === event.networkId)
      if (!network) return state
      return forward(state, { name: 'amount', connection: screen.connection, asset: screen.asset, network })
    }
    case 'previewReceived': {
      if (screen.name !== 'amount' && screen.name !== 'preview') return state
      const { connection, asset, network } = screen
      const preview = {
        name: 'preview' as const,
        connection,
        asset,
        network,
        preview: event.preview,
        entered: event.entered,
        previewedAt: event.at,
      }
      if (screen.name === 'preview' || isAmountFixed(session?.transfer, asset, network)) {
        return replace(state, preview)
      }
      return forward({ ...state, screen: { ...screen, amount: event.entered } }, preview)
    }
    case 'transferCodeRequired':
      return screen.name === 'preview' ? forward(state, { ...screen, name: 'transfer-code' }) : state
    case 'executed': {
      if (screen.name !== 'preview' && screen.name !== 'transfer-code') return state
      const { connection, preview } = screen
      const executed = { name: 'executed' as const, connection, preview, transfer: event.transfer }
      return { ...replace(state, executed), history: [] }
    }

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
      return { ...replace(state, { name: 'ended' }), history: [], exit: 'none' }
  }
}

import type { FlowEvent } from './flow-event'
import type { FlowState } from './flow-state'
import { fundingSteps } from './funding-steps'
import { isEligible } from './is-eligible'
import { outsideConnection } from './outside-connection'
import { reduceSending } from './reduce-sending'
import { forward, replace } from './step'
import { isAmountFixed, stepAfterAsset, stepAfterAssets, stepAfterNetwork } from './transfer-step'

/** The way from a connected account (or from outside) to a preview; undefined for an event that is not about it. */
export function reduceTransfer(state: FlowState, event: FlowEvent): FlowState | undefined {
  const { screen, session } = state
  switch (event.type) {
    case 'methodChosen':
      if (screen.name !== 'catalog') return state
      return forward(state, { name: 'assets', connection: outsideConnection(event.method), assets: null })
    case 'kycRequired':
      return screen.name === 'assets' ? replace(state, { name: 'kyc', connection: screen.connection }) : state
    case 'kycConfirmed':
      return screen.name === 'kyc'
        ? replace(state, { name: 'assets', connection: screen.connection, assets: null })
        : state
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
      return network ? forward(state, stepAfterNetwork(screen.connection, screen.asset, network)) : state
    }
    case 'fundingNeeded': {
      if (screen.name === 'funding') return replace(state, { ...screen, funding: null })
      if (screen.name !== 'amount' && screen.name !== 'preview') return state
      const { connection, asset, network } = screen
      const funding = {
        name: 'funding' as const,
        ...{ connection, asset, network },
        entered: event.entered,
        funding: null,
      }
      if (screen.name === 'preview' || isAmountFixed(session?.transfer, asset, network)) {
        return replace(state, funding)
      }
      return forward({ ...state, screen: { ...screen, amount: event.entered } }, funding)
    }
    case 'fundingReceived':
      return screen.name === 'funding' ? replace(state, { ...screen, funding: event.funding }) : state
    case 'previewReceived': {
      if (screen.name !== 'amount' && screen.name !== 'preview' && screen.name !== 'funding') return state
      const { connection, asset, network } = screen
      const preview = {
        name: 'preview' as const,
        ...{ connection, asset, network },
        preview: event.preview,
        entered: event.entered,
        previewedAt: event.at,
      }
      if (screen.name === 'funding') return forward(state, preview)
      if (screen.name === 'preview' || isAmountFixed(session?.transfer, asset, network)) {
        return replace(state, preview)
      }
      return forward({ ...state, screen: { ...screen, amount: event.entered } }, preview)
    }
    case 'fundingStarted':
      if (screen.name !== 'preview' || fundingSteps(screen.preview).length === 0) return state
      // Nobody goes back behind a purchase that has begun.
      return { ...replace(state, { ...screen, name: 'funding-progress', done: [] }), history: [] }
    default:
      return reduceSending(state, event)
  }
}

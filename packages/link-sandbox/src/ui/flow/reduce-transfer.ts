import type { FlowEvent } from './flow-event'
import type { FlowState } from './flow-state'
import { isEligible } from './is-eligible'
import { forward, replace } from './step'
import { isAmountFixed, stepAfterAsset, stepAfterAssets } from './transfer-step'

/** The way from a connected account to an executed transfer; undefined for an event that is not about it. */
export function reduceTransfer(state: FlowState, event: FlowEvent): FlowState | undefined {
  const { screen, session } = state
  switch (event.type) {
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
      if (screen.name !== 'preview' && screen.name !== 'transfer-code' && screen.name !== 'wallet-send') {
        return state
      }
      const { connection, preview } = screen
      const executed = { name: 'executed' as const, connection, preview, transfer: event.transfer }
      return { ...replace(state, executed), history: [] }
    }
    default:
      return undefined
  }
}

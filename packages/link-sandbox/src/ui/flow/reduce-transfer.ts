import type { LinkAsset, LinkFundingPart, LinkPreview, LinkTransferIntent } from '../../link/contract'
import { fixedAmount } from './amount'
import type { FlowEvent } from './flow-event'
import type { Connection, FlowState, LinkNetwork, Screen } from './flow-state'
import { forward, isFromAccount, replace } from './step'

/** Handles events of a transfer up to its preview. Returns undefined for other events. */
export function reduceTransfer(state: FlowState, event: FlowEvent): FlowState | undefined {
  const { screen, session } = state
  switch (event.type) {
    case 'methodChosen':
      if (screen.name !== 'catalog') return state
      return forward(state, { name: 'assets', connection: { kind: event.method }, assets: null })
    case 'kycRequired':
      return screen.name === 'assets' && screen.connection.kind === 'account'
        ? replace(state, { name: 'kyc', connection: screen.connection })
        : state
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
      if (connection.kind !== 'account') return state
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
      if (screen.name !== 'preview' || !isFromAccount(screen)) return state
      if (fundingSteps(screen.preview).length === 0) return state
      // No way back once a purchase has begun.
      return { ...replace(state, { ...screen, name: 'funding-progress', done: [] }), history: [] }
    default:
      return reduceSending(state, event)
  }
}

/** Handles events of a transfer from its preview to its result. Returns undefined for other events. */
function reduceSending(state: FlowState, event: FlowEvent): FlowState | undefined {
  const { screen } = state
  switch (event.type) {
    case 'fundingStepDone':
      if (screen.name !== 'funding-progress') return state
      return replace(state, { ...screen, done: [...screen.done, event.optionId] })
    case 'networkFeeRisen':
      if (screen.name !== 'preview') return state
      return forward(state, { ...screen, name: 'fee-risen', risen: event.preview, risenAt: event.at })
    case 'networkFeeAccepted': {
      if (screen.name !== 'fee-risen') return state
      const { risen, risenAt, ...previewed } = screen
      const preview = { ...previewed, name: 'preview' as const, preview: risen, previewedAt: risenAt }
      return { ...replace(state, preview), history: state.history.slice(0, -1) }
    }
    case 'transferCodeRequired':
      switch (screen.name) {
        case 'preview':
          return isFromAccount(screen) ? forward(state, { ...screen, name: 'transfer-code' }) : state
        case 'funding-progress':
          return replace(state, { ...screen, name: 'transfer-code' })
        case 'transfer-code':
          return replace(state, { ...screen, reason: event.reason })
        default:
          return state
      }
    case 'cardAsked':
      return screen.name === 'preview' ? forward(state, { ...screen, name: 'card' }) : state
    case 'transferRefused': {
      if (!('previewedAt' in screen)) return state
      const failed = {
        ...screen,
        name: 'transfer-failed' as const,
        refused: event.failure,
        isExplained: false,
      }
      return { ...replace(state, failed), history: [] }
    }
    case 'explanationOpened':
      return screen.name === 'transfer-failed'
        ? { ...state, screen: { ...screen, isExplained: true } }
        : state
    case 'transferRetried':
      if (screen.name !== 'transfer-failed') return state
      // The old preview cannot be used any more.
      return replace(state, { ...screen, name: 'preview', previewedAt: 0 })
    case 'manualReceived':
      return screen.name === 'manual' ? replace(state, { ...screen, manual: event.manual }) : state
    case 'executed': {
      const isManual = screen.name === 'manual'
      if (!isManual && !('previewedAt' in screen)) return state
      const executed = {
        name: 'executed' as const,
        connection: screen.connection,
        ...(!isManual && { preview: screen.preview }),
        transfer: event.transfer,
        status: 'pending' as const,
      }
      return { ...replace(state, executed), history: [] }
    }
    case 'transferSettled':
      if (screen.name !== 'executed' || screen.status === event.status) return state
      return { ...state, screen: { ...screen, status: event.status } }
    default:
      return undefined
  }
}

/** The screen after the balances have loaded. A choice with only one option is skipped. */
function stepAfterAssets(connection: Connection, assets: LinkAsset[]): Screen {
  const [first, ...others] = assets.filter(isEligible)
  if (!first) return { name: 'no-assets', connection, assets }
  return others.length > 0 ? { name: 'assets', connection, assets } : stepAfterAsset(connection, first)
}

function stepAfterAsset(connection: Connection, asset: LinkAsset): Screen {
  const [first, ...others] = asset.networks
  if (!first || others.length > 0) return { name: 'network', connection, asset }
  return stepAfterNetwork(connection, asset, first)
}

function stepAfterNetwork(connection: Connection, asset: LinkAsset, network: LinkNetwork): Screen {
  return connection.kind === 'manual'
    ? { name: 'manual', connection, asset, network, manual: null }
    : { name: 'amount', connection, asset, network }
}

/** With a fixed amount the amount screen only shows progress, and the back button skips the screen. */
function isAmountFixed(
  transfer: LinkTransferIntent | undefined,
  asset: LinkAsset,
  network: LinkNetwork,
): boolean {
  return fixedAmount(transfer, asset, network) !== undefined
}

export function isEligible(asset: LinkAsset): boolean {
  return asset.networks.length > 0 && !asset.ineligibilityReason
}

/** The parts of a preview's funding that need a step, in order. The part that the account already holds needs none. */
export function fundingSteps({ funding = [] }: Pick<LinkPreview, 'funding'>): LinkFundingPart[] {
  return funding.filter(({ type }) => type !== 'existingCryptocurrencyBalance')
}

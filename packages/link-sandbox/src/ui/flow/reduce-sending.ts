import type { FlowEvent } from './flow-event'
import type { FlowState } from './flow-state'
import { forward, replace } from './step'

/** The way from a preview to what became of the transfer; undefined for an event that is not about it. */
export function reduceSending(state: FlowState, event: FlowEvent): FlowState | undefined {
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
          return forward(state, { ...screen, name: 'transfer-code' })
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
      // A new offer: the refused one is of no more use.
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

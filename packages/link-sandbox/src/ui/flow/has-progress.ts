import type { FlowState } from './flow-state'
import type { ScreenName } from './screen'

const WITH_PROGRESS: ReadonlySet<ScreenName> = new Set([
  'login',
  'oauth',
  'mfa',
  'accounts',
  'assets',
  'network',
  'amount',
  'kyc',
  'funding',
  'preview',
  'fee-risen',
  'funding-progress',
  'card',
  'transfer-code',
  'wallet-network',
  'wallet-connect',
  'wallet-account',
  'wallet-sign',
  'wallet-send',
])

/** Whether closing now would throw away something the person did. */
export function hasProgress(state: FlowState): boolean {
  return WITH_PROGRESS.has(state.screen.name)
}

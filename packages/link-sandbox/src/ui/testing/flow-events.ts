import type { FlowEvent } from '../flow/flow-event'
import { flowReducer } from '../flow/flow-reducer'
import type { FailureCode } from '../flow/flow-state'
import { type FlowState, initialFlowState } from '../flow/flow-state'
import {
  aConnect,
  aDeposit,
  anExchange,
  aPreview,
  type aSavedAccount,
  aSession,
  aTransfer,
  eth,
  theAccounts,
  usdc,
} from './fixtures'

export const play = (...events: FlowEvent[]): FlowState => events.reduce(flowReducer, initialFlowState)
export const path = (events: FlowEvent[]) =>
  events.map((_, index) => play(...events.slice(0, index + 1)).screen.name)

const { sessionKey: _, ...facts } = aSession
export const opened = (
  session: Partial<typeof aSession> = {},
  savedAccounts = [] as (typeof aSavedAccount)[],
) => ({ type: 'sessionOpened', session: { ...facts, ...session }, savedAccounts }) satisfies FlowEvent
export const failed = (code: FailureCode): FlowEvent => ({
  type: 'requestFailed',
  failure: { code, message: 'No.' },
})
export const requested = (request: Extract<FlowEvent, { type: 'requested' }>['request']): FlowEvent => ({
  type: 'requested',
  request,
})

export const accept: FlowEvent = { type: 'termsAccepted' }
export const choose: FlowEvent = { type: 'integrationChosen', integration: anExchange, userSearched: false }
export const challenge: FlowEvent = { type: 'challengeReceived', challengeKey: 'challenge-1' }
export const accounts: FlowEvent = {
  type: 'accountsReceived',
  challengeKey: 'challenge-1',
  accounts: theAccounts,
}
const { step: _step, ...handedOver } = aConnect
export const connected: FlowEvent = { type: 'connected', ...handedOver }
export const assets = (...list: (typeof usdc)[]): FlowEvent => ({ type: 'assetsReceived', assets: list })
export const chooseUsdc: FlowEvent = { type: 'assetChosen', symbol: 'USDC' }
export const choosePolygon: FlowEvent = { type: 'networkChosen', networkId: 'net-polygon' }
export const previewed: FlowEvent = { type: 'previewReceived', preview: aPreview, entered: 100, at: 1_000 }
export const codeRequired: FlowEvent = { type: 'transferCodeRequired' }
export const executed: FlowEvent = { type: 'executed', transfer: aTransfer }
export const back: FlowEvent = { type: 'wentBack' }

export const connect = [opened(), accept, choose, challenge, accounts, connected]
export const deposit = [opened({ transfer: aDeposit }), accept, choose, challenge, accounts, connected]
export const toPreview = [...deposit, assets(usdc, eth), chooseUsdc, choosePolygon, previewed]

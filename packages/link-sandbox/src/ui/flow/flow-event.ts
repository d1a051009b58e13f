import type {
  LinkAccessTokenMessage,
  LinkAsset,
  LinkIntegration,
  LinkMfa,
  LinkPreview,
  LinkReturnAccount,
  LinkTransferFinished,
} from '../../link-api/contract'
import type { Failure } from './failure'
import type { Request, SessionFacts } from './flow-state'
import type { Problem } from './problem'

/** What the person did and what the server answered. */
export type FlowEvent =
  | { type: 'sessionOpened'; session: SessionFacts; savedAccounts: LinkReturnAccount[] }
  | { type: 'sessionRefused'; problem: Problem }
  | { type: 'retried' }
  | { type: 'legalOpened' }
  | { type: 'termsAccepted' }
  | { type: 'savedAccountChosen'; account: LinkReturnAccount }
  | { type: 'otherAccountChosen' }
  | { type: 'integrationChosen'; integration: LinkIntegration; userSearched: boolean }
  | { type: 'requested'; request: Request; withCode?: boolean; byPerson?: boolean }
  | { type: 'requestFailed'; failure: Failure }
  | { type: 'challengeReceived'; challengeKey: string }
  | { type: 'accountsReceived'; accounts: LinkMfa['accounts'] }
  | { type: 'connected'; connectionKey: string; accountName: string; payload: LinkAccessTokenMessage }
  | { type: 'assetsReceived'; assets: LinkAsset[] }
  | { type: 'assetChosen'; symbol: string }
  | { type: 'networkChosen'; networkId: string }
  | { type: 'previewReceived'; preview: LinkPreview; entered: number; at: number }
  | { type: 'transferCodeRequired' }
  | { type: 'executed'; transfer: LinkTransferFinished }
  | { type: 'wentBack' }
  | { type: 'exitRequested' }
  | { type: 'exitDismissed' }
  | { type: 'ended'; how: 'done' | 'close' }

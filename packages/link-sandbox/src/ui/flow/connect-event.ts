import type {
  LinkAccessTokenMessage,
  LinkIntegration,
  LinkMfa,
  LinkReturnAccount,
} from '../../link-api/contract'
import type { LinkDelayedMessage, LinkOAuth } from '../../link-api/contract-connect'
import type { Failure } from './failure'

/** What happens on the way to a connected account. */
export type ConnectEvent =
  | { type: 'savedAccountChosen'; account: LinkReturnAccount }
  | { type: 'otherAccountChosen' }
  | { type: 'integrationChosen'; integration: LinkIntegration; userSearched: boolean }
  | { type: 'challengeReceived'; challengeKey: string }
  | { type: 'codeResent' }
  | { type: 'windowPrepared'; authorization: LinkOAuth }
  /** `isBlocked`: the browser gave no window, or none that can be watched. */
  | { type: 'windowOpened'; isBlocked: boolean }
  | { type: 'windowFailed'; failure: Failure }
  | { type: 'windowCancelled' }
  | { type: 'accountsReceived'; challengeKey: string; accounts: LinkMfa['accounts'] }
  | { type: 'connected'; connectionKey: string; accountName: string; payload: LinkAccessTokenMessage }
  | { type: 'delayed'; hours: number; payload: LinkDelayedMessage }

import type {
  LinkAccessTokenMessage,
  LinkIntegration,
  LinkMfa,
  LinkReturnAccount,
} from '../../link-api/contract'

/** What happens on the way to a connected account. */
export type ConnectEvent =
  | { type: 'savedAccountChosen'; account: LinkReturnAccount }
  | { type: 'otherAccountChosen' }
  | { type: 'integrationChosen'; integration: LinkIntegration; userSearched: boolean }
  | { type: 'challengeReceived'; challengeKey: string }
  | { type: 'accountsReceived'; accounts: LinkMfa['accounts'] }
  | { type: 'connected'; connectionKey: string; accountName: string; payload: LinkAccessTokenMessage }

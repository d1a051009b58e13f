import type { LinkAccessTokenMessage } from '../../link-api/contract'
import type { LinkDelayedMessage } from '../../link-api/contract-connect'
import type { ErrorPayload } from './error-payload'
import type { IntegrationRef } from './integration-ref'

/** What the host hears on the way to a connected account. */
export type ConnectMessage =
  | { type: 'integrationSelected'; payload: IntegrationRef & { userSearched?: boolean; nativeLink?: string } }
  | { type: 'credentialsEntered' }
  | { type: 'integrationMfaRequired' }
  | { type: 'integrationMfaEntered' }
  | { type: 'integrationAccountSelectionRequired' }
  | { type: 'integrationOAuthStarted' }
  | { type: 'integrationConnectionError'; payload: ErrorPayload }
  | { type: 'brokerageAccountAccessToken'; payload: LinkAccessTokenMessage }
  | { type: 'delayedAuthentication'; payload: LinkDelayedMessage }

import type { LinkIntegration } from '../../link-api/contract'
import type { Screen } from './screen'

/** Where the login at an institution begins. @param again a saved account whose login has ended */
export function loginScreen(integration: LinkIntegration, again: boolean): Screen {
  if (integration.category === 'wallet') return { name: 'wallet-search', integration }
  return integration.login === 'oauth'
    ? { name: 'oauth', integration, again, authorization: null, window: 'none' }
    : { name: 'login', integration, again }
}

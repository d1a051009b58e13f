import type { LinkIntegration } from '../../link-api/contract'
import type { Screen } from './screen'

/** The institution that a screen is about. */
export function integrationOf(screen: Screen): LinkIntegration | undefined {
  if ('integration' in screen) return screen.integration
  // What stands in for an account where there is none is no institution.
  return 'connection' in screen && !screen.connection.kind ? screen.connection.integration : undefined
}

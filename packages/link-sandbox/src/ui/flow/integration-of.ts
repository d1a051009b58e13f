import type { LinkIntegration } from '../../link-api/contract'
import type { Screen } from './screen'

/** The institution that a screen is about. */
export function integrationOf(screen: Screen): LinkIntegration | undefined {
  if ('integration' in screen) return screen.integration
  return 'connection' in screen ? screen.connection.integration : undefined
}

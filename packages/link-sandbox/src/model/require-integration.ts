import { findIntegration } from './catalog/find-integration'
import type { Integration } from './catalog/integrations'
import { hasFault } from './faults/has-fault'
import type { SessionRecord } from './records'
import { Refusal } from './refusal'
import type { SandboxState } from './state'

/** The institution that someone logs in to, as long as it answers; or a refusal. */
export function requireIntegration(
  state: SandboxState,
  command: { session: SessionRecord; integrationId: string; username?: string },
): Integration {
  const integration = findIntegration(command.integrationId)
  if (!integration) {
    throw new Refusal('integration_unknown', 'This institution is not in the list. Choose another one.')
  }
  if (integration.category === 'wallet') {
    throw new Refusal(
      'integration_unsupported',
      `${integration.name} has no user name and password. Choose another one.`,
    )
  }
  if (hasFault(state, 'institution-down', command)) {
    throw new Refusal(
      'institution_down',
      `${integration.name} does not answer at the moment. Try again later, or choose another one.`,
    )
  }
  return integration
}

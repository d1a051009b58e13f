import { findIntegration } from './catalog/find-integration'
import type { Integration } from './catalog/integrations'
import { takeFault } from './faults/take-fault'
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
  const { id: integrationId, name, category } = integration
  const details = { integration: name }
  if (category === 'wallet') {
    throw new Refusal(
      'integration_unsupported',
      `${name} has no user name and password. Choose another one.`,
      { details },
    )
  }
  const down = takeFault(state, 'institution-down', { ...command, integrationId })
  if (!down) return integration
  throw new Refusal(
    'institution_down',
    `${name} does not answer at the moment. Try again later, or choose another one.`,
    { details, events: down.events },
  )
}

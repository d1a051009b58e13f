import { findIntegration } from '../catalog/find-integration'
import type { Decision } from '../decision'
import type { Given } from '../given'
import type { FaultRecord } from '../records'
import { Refusal } from '../refusal'
import { type FaultSettings, settingsOf } from './fault-settings'
import { requireFaultName } from './require-fault-name'

/** How a fault is switched on for everyone. */
export interface FaultOptions extends FaultSettings {
  /** It shows this often and is off then; absent: until it is switched off. */
  times?: number
}

/** Switches a fault on for everyone, in place of what it was before. */
export function setFault(
  command: { name: string; options?: FaultOptions },
  given: Given,
): Decision<FaultRecord> {
  const name = requireFaultName(command.name)
  const { times, ...settings } = command.options ?? {}
  const taken = settingsOf(name)
  for (const [key, value] of Object.entries(settings)) {
    if (value === undefined || taken.includes(key as keyof FaultSettings)) continue
    const hint = taken.length === 0 ? 'It takes times only.' : `It takes times and ${taken.join(', ')}.`
    throw new Refusal('invalid_request', `${name} takes no ${key}. ${hint}`)
  }
  const integrationId = settings.integrationId?.toLowerCase()
  if (integrationId !== undefined && !findIntegration(integrationId)) {
    throw new Refusal('integration_unknown', 'integrationId names no institution of the catalog.')
  }
  const fault: FaultRecord = {
    name,
    ...(times !== undefined && { times }),
    ...settings,
    ...(integrationId !== undefined && { integrationId }),
    since: given.now,
  }
  return { events: [{ type: 'faultSet', fault }], result: fault }
}

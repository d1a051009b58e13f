import { FAULTS, type FaultName, type FaultSettings, isFaultName, settingsOf } from '../catalog/faults'
import { findIntegration } from '../catalog/integrations'
import type { Decision, Given } from '../state/event'
import type { FaultRecord } from '../state/records'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import { didYouMean } from './username'

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

/** Switches one fault off for everyone, or all of them. Those of a session and of a user name stay. */
export function clearFaults(state: SandboxState, name?: string): Decision<void> {
  const names = name === undefined ? [...state.faults.keys()] : [requireFaultName(name)]
  const events = names
    .filter((one) => state.faults.has(one))
    .map((one) => ({ type: 'faultCleared' as const, name: one }))
  return { events, result: undefined }
}

/** The name as one of the vocabulary; otherwise a refusal that names the nearest ones. */
export function requireFaultName(name: string): FaultName {
  if (isFaultName(name)) return name
  const hint = didYouMean(name, Object.keys(FAULTS)) ?? 'GET /sandbox/faults lists them all.'
  throw new Refusal('fault_unknown', `There is no fault “${name.slice(0, 60)}”. ${hint}`)
}

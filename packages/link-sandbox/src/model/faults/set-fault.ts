import { FAULTS, type FaultName, type FaultSettings, isFaultName, settingsOf } from '../catalog/faults'
import { findIntegration } from '../catalog/integrations'
import type { Decision, DecisionContext } from '../state/event'
import { Refusal } from '../state/refusal'
import type { FaultRecord, SandboxState } from '../state/state'
import { didYouMean } from './did-you-mean'

export interface FaultOptions extends FaultSettings {
  /** The fault occurs this many times, then it is switched off. Absent: until it is switched off. */
  times?: number
}

/** Switches a fault on for everyone. Replaces its earlier settings. */
export function setFault(
  command: { name: string; options?: FaultOptions },
  context: DecisionContext,
): Decision<FaultRecord> {
  const name = requireFaultName(command.name)
  const { times, ...settings } = command.options ?? {}
  const accepted = settingsOf(name)
  for (const [key, value] of Object.entries(settings)) {
    if (value === undefined || accepted.includes(key as keyof FaultSettings)) continue
    const hint =
      accepted.length === 0
        ? 'The only setting is times.'
        : `The settings are times and ${accepted.join(', ')}.`
    throw new Refusal('invalid_request', `${name} has no setting ${key}. ${hint}`)
  }
  const integrationId = settings.integrationId?.toLowerCase()
  if (integrationId !== undefined && !findIntegration(integrationId)) {
    throw new Refusal('integration_unknown', 'No institution of the catalog has this integrationId.')
  }
  const fault: FaultRecord = {
    name,
    ...(times !== undefined && { times }),
    ...settings,
    ...(integrationId !== undefined && { integrationId }),
    since: context.now,
  }
  return { events: [{ type: 'faultSet', fault }], result: fault }
}

/** Switches one fault off for everyone, or all of them. Faults of sessions and user names stay on. */
export function clearFaults(state: SandboxState, name?: string): Decision<void> {
  const names = name === undefined ? [...state.faults.keys()] : [requireFaultName(name)]
  const events = names
    .filter((known) => state.faults.has(known))
    .map((known) => ({ type: 'faultCleared' as const, name: known }))
  return { events, result: undefined }
}

/** Checks the name of a fault. The refusal of an unknown name suggests similar ones. */
export function requireFaultName(name: string): FaultName {
  if (isFaultName(name)) return name
  const hint = didYouMean(name, Object.keys(FAULTS)) ?? 'GET /sandbox/faults lists them all.'
  throw new Refusal('fault_unknown', `There is no fault “${name.slice(0, 60)}”. ${hint}`)
}

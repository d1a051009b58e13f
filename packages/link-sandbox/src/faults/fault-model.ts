import { settingsOf } from '../model/faults/fault-settings'
import { FAULTS, type FaultName } from '../model/faults/faults'
import type { SandboxState } from '../model/state'

/** The control API's view of a fault. */
export function faultModel(state: SandboxState, name: FaultName) {
  const { place, text } = FAULTS[name]
  const record = state.faults.get(name)
  const { name: _, times, since, ...settings } = record ?? { since: undefined }
  return {
    name,
    place,
    text,
    isOn: record !== undefined,
    /** How often it still shows; null: always, or not at all. */
    timesLeft: times ?? null,
    since: since === undefined ? null : new Date(since).toISOString(),
    settings,
    /** The settings that it takes, beside `times`. */
    takes: settingsOf(name),
  }
}

import type { SandboxState } from './state'

/** Puts what `parts` say into a state, in the place of what it held. A part that an older version did not have becomes empty. */
export function fillState(state: SandboxState, parts: Record<string, unknown>): void {
  for (const [name, records] of Object.entries(state)) {
    records.clear()
    const saved = parts[name]
    if (!Array.isArray(saved)) continue
    if (records instanceof Map) for (const [key, value] of saved) records.set(key, value)
    else for (const value of saved) records.add(value)
  }
}

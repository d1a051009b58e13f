import { LIFETIMES } from './lifetimes'
import type { SandboxState } from './state'

/**
 * Drops short-lived records that no one can use any more. Cheap enough for every command: each map is in order of
 * expiry, so it stops at the first record that is still young.
 */
export function forgetExpired(state: SandboxState, now: number): void {
  for (const records of [
    state.linkTokens,
    state.sessions,
    state.challenges,
    state.previews,
    state.manualTransfers,
  ]) {
    for (const [key, record] of records) {
      if (record.expiresAt + LIFETIMES.afterlife > now) break
      records.delete(key)
    }
  }
}

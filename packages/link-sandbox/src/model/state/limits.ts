import type { SandboxState } from './state'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** How long records are valid, in ms. */
export const LIFETIMES = {
  /** Mesh's documented ten minutes. */
  linkToken: 10 * MINUTE,
  session: 60 * MINUTE,
  challenge: 10 * MINUTE,
  /** The code of a login. The user can request a new one. */
  loginCode: 5 * MINUTE,
  preview: 2 * MINUTE,
  /** How long an address waits for a transfer from any wallet. */
  manualTransfer: 24 * 60 * MINUTE,
  /** Institutions without managed tokens only. */
  refreshToken: 30 * 24 * 60 * MINUTE,
  /** How long an expired record is kept, so that a refusal can tell "used" and "expired" from "unknown". */
  rememberExpired: 60 * MINUTE,
} as const

/** The login ends at this many wrong codes. */
export const MAX_WRONG_CODES = 5

/**
 * Removes short-lived records that can't be used any more. Cheap enough for every command: each map is sorted by
 * expiry, so the loop stops at the first record to keep.
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
      if (record.expiresAt + LIFETIMES.rememberExpired > now) break
      records.delete(key)
    }
  }
}

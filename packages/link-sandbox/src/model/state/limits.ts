import type { SandboxState } from './state'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** How long things may be used, in ms. */
export const LIFETIMES = {
  /** Mesh's documented ten minutes. */
  linkToken: 10 * MINUTE,
  session: 60 * MINUTE,
  challenge: 10 * MINUTE,
  /** Of the code of a login; a new one can be asked for. */
  loginCode: 5 * MINUTE,
  preview: 2 * MINUTE,
  /** How long an address waits for what is sent to it from elsewhere. */
  manualTransfer: 24 * 60 * MINUTE,
  /** Of an institution without managed tokens. */
  refreshToken: 30 * 24 * 60 * MINUTE,
  /** How long a refusal can still tell "used" and "expired" from "unknown". */
  afterlife: 60 * MINUTE,
} as const

/** After so many wrong codes a login is over, and has to be started again. */
export const MOST_WRONG_CODES = 5

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

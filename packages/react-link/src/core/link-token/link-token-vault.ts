import type { LinkTokenResponse } from '../contract'

/** Keeps link tokens in memory. Each token is given once, and never after it has expired. */
export interface LinkTokenVault {
  /** Stores a token under `key` and drops an older one. `mintedAt` in epoch milliseconds. */
  put(key: string, token: LinkTokenResponse, mintedAt: number): void
  /** Whether `take` would give a token. */
  has(key: string, now: number): boolean
  /** Removes and returns the token of `key`; `undefined` when there is none or it is about to expire. */
  take(key: string, now: number): LinkTokenResponse | undefined
  /** Drops all tokens. */
  clear(): void
}

/** A token is not given any more when it expires this soon: opening Link takes some time too. */
const MARGIN_MS = 30_000

/** Makes an empty vault. */
export function createLinkTokenVault(): LinkTokenVault {
  const tokens = new Map<string, { token: LinkTokenResponse; deadline: number }>()
  const has = (key: string, now: number) => now < (tokens.get(key)?.deadline ?? 0)
  return {
    has,
    put(key, token, mintedAt) {
      // Otherwise a token that nobody takes would stay in memory until the page is closed.
      for (const [old, { deadline }] of tokens) if (deadline <= mintedAt) tokens.delete(old)
      tokens.set(key, { token, deadline: mintedAt + token.expiresInSeconds * 1000 - MARGIN_MS })
    },
    take(key, now) {
      const entry = tokens.get(key)
      tokens.delete(key)
      return entry && now < entry.deadline ? entry.token : undefined
    },
    clear: () => tokens.clear(),
  }
}

import type { LinkTokenResponse } from '../contract/link-token'

/** Taken out this long before Mesh would refuse it: opening Link takes a moment too. */
const MARGIN_MS = 30_000

/** Holds minted link tokens in memory until they are used: each is given out once, and never past its life. */
export interface LinkTokenVault {
  /** Keeps a token under `key`; one already there is thrown away. `mintedAt` in epoch milliseconds. */
  put(key: string, token: LinkTokenResponse, mintedAt: number): void
  /** Whether `take` would give one. */
  has(key: string, now: number): boolean
  /** Gives the token of `key` and forgets it; `undefined` when there is none or its life is (nearly) over. */
  take(key: string, now: number): LinkTokenResponse | undefined
  /** Forgets all, e.g. when the user changes. */
  clear(): void
}

/** Makes an empty vault. */
export function createLinkTokenVault(): LinkTokenVault {
  const tokens = new Map<string, { token: LinkTokenResponse; deadline: number }>()
  const has = (key: string, now: number) => now < (tokens.get(key)?.deadline ?? 0)
  return {
    has,
    put(key, token, mintedAt) {
      // One that nobody took would stay in memory for the life of the page.
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

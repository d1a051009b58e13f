import { MIN_LIFETIME_SECONDS } from '../schemas/values'
import type { StoredTokens } from './stored-tokens'

/** Mesh can exchange a delayed authentication a day after the login (Interactive Brokers, Mesh's docs). */
const DELAYED_ACCESS_MS = 24 * 60 * 60_000
/** The institution may need some minutes more than a day. */
const DELAYED_MARGIN_MS = 5 * 60_000
/** An access token is replaced this long before its end, or after four fifths of its life if that is later. */
const MAX_LEAD_MS = 60 * 60_000
/** How often a new access token is fetched when Link and Mesh do not say how long one lasts. */
const UNKNOWN_LIFETIME_MS = 60 * 60_000

/** How long the tokens of a connection last, as the columns of its row. */
export interface TokenLifetime {
  access_until: Date | null
  refresh_until: Date | null
  refresh_at: Date | null
}

/**
 * Works out when tokens end, and when the worker fetches new ones. A tokenId never ends: Mesh renews its login. A wallet
 * has nothing to fetch. An access token without a refresh token is looked at when it ends: the user then has to log in.
 *
 * @param issuedAt when the tokens were made, at the earliest
 */
export function lifetimeOf(
  tokens: StoredTokens,
  {
    accessSeconds,
    refreshSeconds,
  }: { accessSeconds?: number | undefined; refreshSeconds?: number | undefined },
  issuedAt: Date,
): TokenLifetime {
  const after = (ms: number) => new Date(issuedAt.getTime() + ms)
  const isKnown = accessSeconds !== undefined && accessSeconds >= MIN_LIFETIME_SECONDS
  const accessMs = isKnown ? accessSeconds * 1000 : undefined
  const accessUntil = accessMs === undefined ? null : after(accessMs)
  const refreshUntil = refreshSeconds === undefined ? null : after(refreshSeconds * 1000)
  switch (tokens.kind) {
    case 'delayed':
      return {
        access_until: null,
        refresh_until: refreshUntil,
        refresh_at: after(DELAYED_ACCESS_MS + DELAYED_MARGIN_MS),
      }
    case 'unmanaged': {
      if (accessMs === undefined) {
        const refreshAt = tokens.refreshToken ? after(UNKNOWN_LIFETIME_MS) : null
        return { access_until: null, refresh_until: refreshUntil, refresh_at: refreshAt }
      }
      const lead = tokens.refreshToken ? Math.min(MAX_LEAD_MS, accessMs / 5) : 0
      return { access_until: accessUntil, refresh_until: refreshUntil, refresh_at: after(accessMs - lead) }
    }
    default:
      return { access_until: null, refresh_until: null, refresh_at: null }
  }
}

/**
 * Whether Link accepts a connection's token, so that the user needs no login. Wallets sign each time, and delayed
 * authentications have no access yet.
 */
export function canSkipLogin(
  { kind, status, access_until }: { kind: string; status: string; access_until: Date | null },
  now: Date,
): boolean {
  if (status !== 'active') return false
  return kind === 'managed' || (kind === 'unmanaged' && (access_until === null || access_until > now))
}

import { CLEARED } from '../core/client/session-code'
import type { LinkTokenResponse } from '../core/contract'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import type { SessionResult } from '../core/session/session'
import type { LinkEnding } from '../core/session/to-result'
import { hasExpired } from './check-link-token'
import type { RunSessionInput } from './run-session-input'

/**
 * Events after which an error is not about the saved accounts: the user logs in, or Link could read an account. All of a
 * transfer, but for its start and the error itself, which come before Link has read one.
 */
const LATER_STEP = /^(credentials|integration(OAuth|Conn)|funding|linkTransfer|transfer(?!Started|Conf))/

/**
 * Watches whether Link rejects the saved accounts that it got: `transferConfigureError` before any later step. Mesh gives
 * it no code, and its texts change. So the order of the events decides, and no clock: a user may first look at the list of
 * accounts for a while.
 *
 * @param askedAt when the token was asked for, epoch milliseconds
 * @param signal aborted with `CLEARED` when the user has signed out
 */
export function watchSavedAccounts(token: LinkTokenResponse, askedAt: number, signal: AbortSignal) {
  let isLater = !token.accessTokens?.length
  let isRejected = false
  return {
    onEvent(type: string) {
      isLater ||= LATER_STEP.test(type)
      // An expired token ends in the same event.
      if (type === 'transferConfigureError') isRejected = !isLater && !hasExpired(token, askedAt)
    },
    /** Why Link ended: Link's own reason, or the rejected accounts when the user got no further. */
    explain(ending: LinkEnding, requestId: string | undefined): LinkEnding {
      return isRejected && !isLater && signal.reason !== CLEARED
        ? { ...ending, error: savedAccountsRejected(requestId) }
        : ending
    },
  }
}

/**
 * Keeps `freshLogins` up to date: an intent is added when Link has rejected its saved accounts, and removed when a session
 * of it has brought something.
 */
export function noteRejection(
  { freshLogins }: Pick<RunSessionInput, 'freshLogins'>,
  result: SessionResult,
): void {
  const { intent, status, error } = result
  if (status !== 'failed' && status !== 'cancelled') freshLogins.delete(intent)
  else if (error?.code === 'saved_accounts_rejected') freshLogins.add(intent)
}

function savedAccountsRejected(requestId: string | undefined): MeshLinkError {
  return new MeshLinkError(
    'saved_accounts_rejected',
    'Link could not use your saved account. Try again, and log in once more.',
    { isRetryable: true, requestId },
  )
}

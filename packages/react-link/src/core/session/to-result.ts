import type { MeshLinkError } from '../errors/mesh-link-error'
import type { LinkResult, LinkSummary, Session } from './session'

/**
 * Sums a live session up.
 *
 * @param session the session as it stands at its end; never `idle` or `ended`
 * @param ending why it ended, where there is more to say than that Link was closed
 */
export function toResult(
  session: Exclude<Session, { status: 'idle' | 'ended' }>,
  { summary, error }: { summary?: LinkSummary; error?: MeshLinkError },
): LinkResult {
  const { connections, transfers, isVerified } =
    session.status === 'preparing' ? { connections: [], transfers: [], isVerified: false } : session
  const base = {
    sessionId: session.id,
    intent: session.intent,
    connections,
    transfers,
    ...(summary && { summary }),
  }
  const hasTransferred = transfers.some((transfer) => transfer.status === 'submitted')
  const status = hasTransferred
    ? 'transferred'
    : isVerified
      ? 'verified'
      : connections.length > 0
        ? 'connected'
        : undefined

  if (status) return { ...base, status, ...(error && { error }) }
  return error ? { ...base, status: 'failed', error } : { ...base, status: 'cancelled' }
}

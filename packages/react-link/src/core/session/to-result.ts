import type { MeshLinkError } from '../errors/mesh-link-error'
import type { LinkResult, LinkSummary, Session, SessionBase } from './session'

/**
 * Sums a session up.
 *
 * @param current the page's session as it stands; what happened is taken of it if it is the one that ends
 * @param ended the session that ends
 * @param ending why it ended, where there is more to say than that Link was closed
 */
export function toResult(
  current: Session,
  { id, intent }: SessionBase,
  { summary, error }: { summary?: LinkSummary; error?: MeshLinkError },
): LinkResult {
  const happened = 'connections' in current && current.id === id ? current : undefined
  const { connections = [], transfers = [], isVerified = false, requestIds = [] } = happened ?? {}
  const base = { sessionId: id, intent, connections, transfers, requestIds, ...(summary && { summary }) }
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

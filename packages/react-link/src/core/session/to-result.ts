import type { MeshLinkError } from '../errors/mesh-link-error'
import type { LinkSummary, Session, SessionBase, SessionResult } from './session'

/** Why Link ended. Empty when it was just closed. */
export interface LinkEnding {
  summary?: LinkSummary
  error?: MeshLinkError
}

/**
 * Makes the result of a session.
 *
 * @param current the session in the store; its connections and transfers count only if it is the one that ends
 * @param ended the session that ends
 * @param ending why it ended
 */
export function toResult(
  current: Session,
  { id, intent }: SessionBase,
  { summary, error }: LinkEnding,
): SessionResult {
  const own = 'connections' in current && current.id === id ? current : undefined
  const { connections = [], transfers = [], isVerified = false, requestIds = [] } = own ?? {}
  const base = {
    sessionId: id,
    intent,
    ...(own?.data !== undefined && { data: own.data }),
    connections,
    transfers,
    requestIds,
    ...(own?.lastFailure && { lastFailure: own.lastFailure }),
    ...(summary && { summary }),
  }
  const isSubmitted = transfers.some((transfer) => transfer.status === 'submitted')
  const status = isSubmitted
    ? 'submitted'
    : isVerified
      ? 'verified'
      : connections.length > 0
        ? 'connected'
        : undefined

  if (status) return { ...base, status, ...(error && { error }) }
  return error ? { ...base, status: 'failed', error } : { ...base, status: 'cancelled' }
}

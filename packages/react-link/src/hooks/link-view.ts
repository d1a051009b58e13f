import type { MeshLinkState } from '../core/client/mesh-link-state'
import type { MeshLinkError } from '../core/errors/mesh-link-error'
import { isLive } from '../core/session/is-live'
import type { LinkResult, Session, SessionStatus } from '../core/session/session'

/** What a component may read of Link, as far as it opened it. */
export interface LinkView {
  /** This opener's session; `idle` while the page's session is another's. */
  session: Session
  status: SessionStatus
  /** Link is on the screen, opened from here. */
  isOpen: boolean
  /** A session lives on this page, whoever opened it: `open()` would be refused. */
  isBusy: boolean
  /** How the last session from here ended. */
  result: LinkResult | undefined
  /** Why the last session from here failed. */
  error: MeshLinkError | undefined
}

const IDLE: Session = { status: 'idle' }

/** Reads the page's state as the opener `ownerId` sees it. */
export function toLinkView({ session: current }: MeshLinkState, ownerId: string): LinkView {
  const session = current.status !== 'idle' && current.ownerId === ownerId ? current : IDLE
  const result = session.status === 'ended' ? session.result : undefined
  return {
    session,
    status: session.status,
    isOpen: session.status === 'loading' || session.status === 'open',
    isBusy: isLive(current.status),
    result,
    error: result?.error,
  }
}

import type { MeshConnectionAccount, MeshTransfer } from '../contract'
import type { MeshLinkError } from '../errors/mesh-link-error'
import type { LinkFailure } from './link-failure'
import type { MeshSave, SaveStatus } from './save'

/**
 * The page's one Link session.
 *
 * @typeParam Data what the intent gives the page beside the link token
 */
export type Session<Data = unknown> =
  | { status: 'idle' }
  | (SessionBase & { status: 'preparing' })
  | (SessionBase & SessionProgress & Given<Data> & { status: 'loading' })
  | (SessionBase & SessionProgress & Given<Data> & { status: 'open'; page: string | undefined })
  | (SessionBase & SessionProgress & Given<Data> & { status: 'closing' })
  | (SessionBase & { status: 'ended'; result: LinkResult<Data> })

/** How far the session has come; `idle` without one. */
export type SessionStatus = Session['status']

/** Whether a session with this status is still going on: another `open()` would be refused. */
export function isLive(status: SessionStatus): status is Exclude<SessionStatus, 'idle' | 'ended'> {
  return status !== 'idle' && status !== 'ended'
}

/** What every started session has, whatever its status. */
export interface SessionBase {
  id: string
  /** Who called `open()`: hooks use it to recognise their own session. */
  ownerId: string | symbol
  intent: string
  connectionId?: string
  /** `embedded`: in a `<MeshLinkFrame>`. */
  display: LinkDisplay | 'embedded'
  /** Epoch milliseconds. */
  startedAt: number
}

/** Where to show Link: in our own dialog, or in the overlay that the Web SDK draws. To embed it, use `<MeshLinkFrame>`. */
export type LinkDisplay = 'dialog' | 'sdk-overlay'

/** What the intent gave beside the link token, e.g. an order or a quote. Optional only for an intent that may give none. */
export type Given<Data> = undefined extends Data ? { data?: Data | undefined } : { data: Data }

interface SessionProgress {
  connections: SessionConnection[]
  transfers: SessionTransfer[]
  isVerified: boolean
  requestIds: string[]
  /** What failed last inside Link, unless a later step has succeeded. */
  lastFailure?: LinkFailure | undefined
}

/** An account that was connected in this session. Without tokens. */
export interface SessionConnection {
  /** The id of its `MeshSave`. */
  saveId: string
  brokerType: string
  brokerName: string
  accounts: MeshConnectionAccount[]
  saveStatus: SaveStatus
  /** Ids of the saved connections at the backend; empty until saved. */
  connectionIds: string[]
}

/** A transfer whose end the user saw in this session. It may still fail: credit it only when the backend confirms it. */
export interface SessionTransfer {
  /** The id of its `MeshSave`. */
  saveId: string
  /** `failed` when Link said so; otherwise `submitted`. Only the backend knows whether the money arrived. */
  status: 'submitted' | 'failed'
  transferId?: string
  symbol?: string
  amount?: number
  amountInFiat?: number
  networkId?: string
  networkName?: string
  txHash?: string
  saveStatus: SaveStatus
}

/** What `open()` resolves with. */
export type LinkResult<Data = unknown> = SessionResult<Data> & {
  /**
   * Resolves with the transfers that were submitted in this session, as the backend knows them, once each has succeeded, failed or
   * been refunded. Never rejects; `[]` where none was submitted, or the backend lists no transfers. `reset()`, `clear()` and another
   * `userKey` give up: it then resolves with what is known. The backend is asked from the first read of this property on, while
   * the page is visible. No part of the result's JSON.
   */
  readonly settled: Promise<MeshTransfer[]>
}

/**
 * How a session ended. `failed` always has an error; the other results may have one too. `data` is what the intent gave
 * beside the link token, e.g. an order or a quote: certain only where something was done in Link, because a `cancelled` or
 * `failed` session may have ended before it had a token.
 */
export type SessionResult<Data = unknown> =
  | (LinkResultBase & Given<Data> & { status: DoneStatus; error?: MeshLinkError })
  | (LinkResultBase & { status: 'cancelled'; data?: Data | undefined; error?: MeshLinkError })
  | (LinkResultBase & { status: 'failed'; data?: Data | undefined; error: MeshLinkError })

/**
 * How a session ended. If several apply, the first of: submitted, verified, connected, failed, cancelled. `submitted`: the
 * user submitted a transfer, which may still fail.
 */
export type LinkResultStatus = 'submitted' | 'verified' | 'connected' | 'failed' | 'cancelled'

/** The user did something in Link, so that there was a link token. */
type DoneStatus = Exclude<LinkResultStatus, 'cancelled' | 'failed'>

interface LinkResultBase {
  sessionId: string
  intent: string
  /** Every connected account, and whether it was saved. */
  connections: SessionConnection[]
  /** Every transfer whose end the user saw. */
  transfers: SessionTransfer[]
  /** Mesh's ids of the requests that failed inside Link, oldest first. Mesh's support asks for them. */
  requestIds: string[]
  /**
   * What failed last inside Link, unless a later step has succeeded: why a user closed Link. The session itself may have any
   * status, `cancelled` too.
   */
  lastFailure?: LinkFailure
  summary?: LinkSummary
}

/** Link's own summary at the end of a session. Mesh may add pages and fields. */
export interface LinkSummary {
  page?: string
  selectedIntegration?: { id?: string; name?: string; integrationType?: string; integrationName?: string }
  transfer?: {
    previewId?: string
    symbol?: string
    amount?: number
    amountInFiat?: number
    transactionId?: string
    networkId?: string
  }
  errorMessage?: string
}

/** Everything in the client's store. Without secrets. */
export interface MeshLinkState {
  session: Session
  /** What Link handed over on this page, and whether the backend has it. */
  saves: MeshSave[]
}

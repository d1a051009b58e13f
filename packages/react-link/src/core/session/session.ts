import type { MeshConnectionAccount } from '../contract'
import type { MeshLinkError } from '../errors/mesh-link-error'
import type { Delivery, SaveStatus } from './delivery'

/** The page's one Link session. */
export type Session =
  | { status: 'idle' }
  | (SessionBase & { status: 'preparing' })
  | (SessionBase & SessionProgress & { status: 'loading' })
  | (SessionBase & SessionProgress & { status: 'open'; page: string | undefined })
  | (SessionBase & SessionProgress & { status: 'closing' })
  | (SessionBase & { status: 'ended'; result: LinkResult })

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
  ownerId: string
  intent: string
  connectionId?: string
  display: LinkDisplay
  /** Epoch milliseconds. */
  startedAt: number
}

/** Where Link is shown: in our own dialog, in an element of the page, or in the overlay that the Web SDK draws. */
export type LinkDisplay = 'dialog' | 'embedded' | 'sdk-overlay'

interface SessionProgress {
  connections: SessionConnection[]
  transfers: SessionTransfer[]
  isVerified: boolean
  requestIds: string[]
}

/** An account that was connected in this session. Without tokens. */
export interface SessionConnection {
  /** An id of our own, unique on the page. */
  handoverId: string
  brokerType: string
  brokerName: string
  accounts: MeshConnectionAccount[]
  save: SaveStatus
  /** Ids of the saved connections at the backend; empty until saved. */
  connectionIds: string[]
}

/** A transfer that the user finished in this session. It may still fail: credit it only when the backend confirms it. */
export interface SessionTransfer {
  handoverId: string
  /** `failed` when Link said so; otherwise `submitted`. */
  status: 'submitted' | 'failed'
  transferId?: string
  symbol?: string
  amount?: number
  amountInFiat?: number
  networkId?: string
  networkName?: string
  txHash?: string
  save: SaveStatus
}

/** What `open()` resolves with. `failed` always has an error; the other results may have one too. */
export type LinkResult =
  | (LinkResultBase & { status: Exclude<LinkResultStatus, 'failed'>; error?: MeshLinkError })
  | (LinkResultBase & { status: 'failed'; error: MeshLinkError })

/** How a session ended. If several apply, the first of: transferred, verified, connected, failed, cancelled. */
export type LinkResultStatus = 'transferred' | 'verified' | 'connected' | 'failed' | 'cancelled'

interface LinkResultBase {
  sessionId: string
  intent: string
  /** Every connected account, and whether it was saved. */
  connections: SessionConnection[]
  /** Every finished transfer. */
  transfers: SessionTransfer[]
  /** Mesh's ids of the requests that failed inside Link, oldest first. Mesh's support asks for them. */
  requestIds: string[]
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
  deliveries: Delivery[]
}

/** Makes a random id. Not by `crypto.randomUUID`, which exists only in secure contexts: not on `http://192.168.…`. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')
}

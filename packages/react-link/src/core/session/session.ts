import type { MeshConnectionAccount } from '../contract/connection'
import type { MeshLinkError } from '../errors/mesh-link-error'

/** Where Link is shown: our own dialog, an element of the page, or the overlay that the Web SDK draws. */
export type LinkDisplay = 'dialog' | 'embedded' | 'sdk-overlay'

/** Whether the backend holds what Link handed over. */
export type SaveStatus = 'saving' | 'saved' | 'failed'

/** An account connected in this session. No token in it. */
export interface SessionConnection {
  /** Our own id of this handing-over, unique on the page. */
  handoverId: string
  brokerType: string
  brokerName: string
  accounts: MeshConnectionAccount[]
  save: SaveStatus
  /** Ids under which the backend saved it; empty until then. */
  connectionIds: string[]
}

/** A transfer the user finished in this session. It may settle later: credit on the backend's word only. */
export interface SessionTransfer {
  handoverId: string
  /** `failed` when Link said so; else `submitted`. */
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

/** Link's own summary at the end of a session. Open: Mesh adds pages and fields. */
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

/** How a session ended. Where several happened: transferred, verified, connected, failed, cancelled, in that order. */
export type LinkResultStatus = 'transferred' | 'verified' | 'connected' | 'failed' | 'cancelled'

interface LinkResultBase {
  sessionId: string
  intent: string
  /** Every account connected, with what became of saving it. */
  connections: SessionConnection[]
  /** Every transfer finished. */
  transfers: SessionTransfer[]
  /** Mesh's own ids of the requests that went wrong inside Link, oldest first: what Mesh's support asks for. */
  requestIds: string[]
  summary?: LinkSummary
}

/** What `open()` resolves with. `failed` always says why; the others may carry an error too. */
export type LinkResult =
  | (LinkResultBase & { status: Exclude<LinkResultStatus, 'failed'>; error?: MeshLinkError })
  | (LinkResultBase & { status: 'failed'; error: MeshLinkError })

/** What every arm of a started session carries. */
export interface SessionBase {
  id: string
  /** Who called `open()`: hooks compare it to tell their own session from another's. */
  ownerId: string
  intent: string
  connectionId?: string
  display: LinkDisplay
  /** Epoch milliseconds. */
  startedAt: number
}

interface Happened {
  connections: SessionConnection[]
  transfers: SessionTransfer[]
  isVerified: boolean
  requestIds: string[]
}

/** The page's one Link session. */
export type Session =
  | { status: 'idle' }
  | (SessionBase & { status: 'preparing' })
  | (SessionBase & Happened & { status: 'loading' })
  | (SessionBase & Happened & { status: 'open'; page: string | undefined })
  | (SessionBase & Happened & { status: 'closing' })
  | (SessionBase & { status: 'ended'; result: LinkResult })

/** `idle`, or where the session stands. */
export type SessionStatus = Session['status']

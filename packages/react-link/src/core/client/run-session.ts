import type { LinkConnectedPayload } from '../contract/link-payload'
import type { LinkTokenResponse } from '../contract/link-token'
import type { LinkTransferReport } from '../contract/transfer'
import type { MeshLinkError } from '../errors/mesh-link-error'
import type { LinkSummary, SessionBase, SessionConnection, SessionTransfer } from '../session/session'
import type { OpenOptions } from './mesh-link-client'
import type { MeshLinkOptions } from './mesh-link-options'

/** What the driver needs to run one session, and whom it tells. */
export interface RunSessionInput {
  session: SessionBase
  request: OpenOptions
  options: MeshLinkOptions
  /** On its way since the click, beside the code. */
  linkToken: Promise<LinkTokenResponse>
  /** Aborted by `close()`. */
  signal: AbortSignal
  onFrameRequested(): void
  onLoaded(): void
  /** What to bring to the backend, and the same without secrets. */
  onConnected(connection: SessionConnection, payload: LinkConnectedPayload, linkSessionId: string): void
  onTransferFinished(transfer: SessionTransfer, report: LinkTransferReport, linkSessionId: string): void
  /** An event as Link sent it, tokens taken out; and its payload fit for analytics. */
  onEvent(type: string, payload: unknown, redacted: unknown): void
  /** Link shows another page. */
  onPage(page: string): void
  onVerified(): void
  onError(error: MeshLinkError): void
  /** Link is over, teardown begins. */
  onClosing(): void
}

/** Why a session ended; both absent when it was just closed. */
export interface SessionEnding {
  summary?: LinkSummary
  error?: MeshLinkError
}

/** Runs one session to its end. Resolves after teardown; never rejects. */
export type RunSession = (input: RunSessionInput) => Promise<SessionEnding>

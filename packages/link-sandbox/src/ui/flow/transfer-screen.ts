import type { LinkAsset, LinkPreview, LinkTransferFinished } from '../../link-api/contract'
import type { LinkFunding, LinkManualTransfer, LinkTransferStatus } from '../../link-api/contract-transfer'
import type { Connection } from './connection'
import type { Failure } from './failure'

export type LinkNetwork = LinkAsset['networks'][number]

/** The screens of a transfer. */
export type TransferScreen =
  | { name: 'kyc'; connection: Connection }
  | { name: 'assets'; connection: Connection; assets: LinkAsset[] | null }
  | { name: 'no-assets'; connection: Connection; assets: LinkAsset[] }
  | { name: 'network'; connection: Connection; asset: LinkAsset }
  | { name: 'amount'; connection: Connection; asset: LinkAsset; network: LinkNetwork; amount?: number }
  | FundingScreen
  | PreviewedScreen<'preview'>
  | (PreviewedScreen<'fee-risen'> & { risen: LinkPreview; risenAt: number })
  | (PreviewedScreen<'funding-progress'> & { done: string[] })
  | (PreviewedScreen<'transfer-code'> & { reason?: 'expired' | 'second' })
  | PreviewedScreen<'card'>
  | (PreviewedScreen<'transfer-failed'> & { refused: Failure; isExplained: boolean })
  | ManualScreen
  | ExecutedScreen

/** A screen about a transfer that was priced. */
export interface PreviewedScreen<Name extends string> {
  name: Name
  connection: Connection
  asset: LinkAsset
  network: LinkNetwork
  preview: LinkPreview
  /** What was asked for, in the asset; less may arrive when the fees come out of it. */
  entered: number
  /** When the preview came, in milliseconds since the epoch; it can be executed for `preview.expiresInSeconds`. */
  previewedAt: number
}

/** The account does not hold enough: how to get the rest. */
export interface FundingScreen {
  name: 'funding'
  connection: Connection
  asset: LinkAsset
  network: LinkNetwork
  entered: number
  /** Null while the options are on their way. */
  funding: LinkFunding | null
}

/** An address to send to from any wallet. */
export interface ManualScreen {
  name: 'manual'
  connection: Connection
  asset: LinkAsset
  network: LinkNetwork
  /** Null while the address is on its way. */
  manual: LinkManualTransfer | null
}

export interface ExecutedScreen {
  name: 'executed'
  connection: Connection
  /** Absent for what was sent from another wallet. */
  preview?: LinkPreview
  transfer: LinkTransferFinished
  status: LinkTransferStatus['status']
}

import type { LinkAsset, LinkPreview, LinkTransferFinished } from '../../link-api/contract'
import type { Connection } from './connection'

export type LinkNetwork = LinkAsset['networks'][number]

/** The screens of a transfer. */
export type TransferScreen =
  | { name: 'assets'; connection: Connection; assets: LinkAsset[] | null }
  | { name: 'no-assets'; connection: Connection; assets: LinkAsset[] }
  | { name: 'network'; connection: Connection; asset: LinkAsset }
  | { name: 'amount'; connection: Connection; asset: LinkAsset; network: LinkNetwork; amount?: number }
  | PreviewedScreen<'preview'>
  | PreviewedScreen<'transfer-code'>
  | { name: 'executed'; connection: Connection; preview: LinkPreview; transfer: LinkTransferFinished }

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

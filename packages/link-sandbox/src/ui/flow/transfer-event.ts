import type { LinkAsset, LinkPreview, LinkTransferFinished } from '../../link-api/contract'

/** What happens on the way from a connected account to an executed transfer. */
export type TransferEvent =
  | { type: 'assetsReceived'; assets: LinkAsset[] }
  | { type: 'assetChosen'; symbol: string }
  | { type: 'networkChosen'; networkId: string }
  | { type: 'previewReceived'; preview: LinkPreview; entered: number; at: number }
  | { type: 'transferCodeRequired' }
  | { type: 'executed'; transfer: LinkTransferFinished }

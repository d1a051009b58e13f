import type { LinkAsset, LinkPreview, LinkTransferFinished } from '../../link-api/contract'
import type { LinkFunding, LinkManualTransfer, LinkTransferStatus } from '../../link-api/contract-transfer'
import type { Failure } from './failure'

/** What happens on the way from a connected account, or from outside, to an executed transfer. */
export type TransferEvent =
  | { type: 'methodChosen'; method: 'manual' | 'buy' }
  | { type: 'kycRequired' }
  | { type: 'kycConfirmed' }
  | { type: 'assetsReceived'; assets: LinkAsset[] }
  | { type: 'assetChosen'; symbol: string }
  | { type: 'networkChosen'; networkId: string }
  | { type: 'fundingNeeded'; entered: number }
  | { type: 'fundingReceived'; funding: LinkFunding }
  | { type: 'previewReceived'; preview: LinkPreview; entered: number; at: number }
  | { type: 'fundingStarted' }
  | { type: 'fundingStepDone'; optionId: string }
  | { type: 'networkFeeRisen'; preview: LinkPreview; at: number }
  | { type: 'networkFeeAccepted' }
  | { type: 'transferCodeRequired'; reason?: 'expired' | 'second' }
  | { type: 'cardAsked' }
  | { type: 'transferRefused'; failure: Failure }
  | { type: 'explanationOpened' }
  | { type: 'transferRetried' }
  | { type: 'manualReceived'; manual: LinkManualTransfer }
  | { type: 'executed'; transfer: LinkTransferFinished }
  | { type: 'transferSettled'; status: LinkTransferStatus['status'] }

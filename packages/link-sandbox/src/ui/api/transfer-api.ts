import type { LinkAssets, LinkPreview } from '../../link-api/contract'
import type {
  LinkBuy,
  LinkFund,
  LinkFunding,
  LinkKyc,
  LinkManualArrival,
  LinkManualTransfer,
  LinkTransferStatus,
} from '../../link-api/contract-transfer'

/** A transfer that is asked about. The amount is in the asset. */
export interface AskedTransfer {
  connectionKey: string
  symbol: string
  networkId: string
  amount: number
}

/** The calls of what a transfer may need on its way, as in `contract-transfer.ts`. */
export interface TransferApi {
  passKyc(input: { connectionKey: string }, signal?: AbortSignal): Promise<LinkKyc>
  /** @param input.chosen the chosen options, in their order; absent: the cheapest */
  funding(input: AskedTransfer & { chosen?: string[] }, signal?: AbortSignal): Promise<LinkFunding>
  fund(input: { previewId: string; optionId: string }): Promise<LinkFund>
  transferStatus(transferId: string): Promise<LinkTransferStatus>
  /** What may come from outside an account. */
  addresses(method: 'manual' | 'buy', signal?: AbortSignal): Promise<LinkAssets>
  openManual(input: { symbol: string; networkId: string }, signal?: AbortSignal): Promise<LinkManualTransfer>
  manualArrival(id: string): Promise<LinkManualArrival>
  /** Makes it arrive: a tester's word. */
  arriveManual(input: { id: string }): Promise<Extract<LinkManualArrival, { step: 'arrived' }>>
  previewPurchase(input: Omit<AskedTransfer, 'connectionKey'>, signal?: AbortSignal): Promise<LinkPreview>
  pay(input: { previewId: string; cardNumber: string }): Promise<LinkBuy>
}

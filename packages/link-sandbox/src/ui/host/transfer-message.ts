import type { LinkTransferFinished } from '../../link-api/contract'
import type { ErrorPayload } from './error-payload'
import type { IntegrationRef } from './integration-ref'

interface TransferFee {
  fee: number
  feeCurrency: string
  feeInFiat: number
}

/** What the host hears of a transfer. */
export type TransferMessage =
  | { type: 'transferStarted'; payload: IntegrationRef }
  | {
      type: 'transferNoEligibleAssets'
      payload: IntegrationRef & {
        arrayOfTokensHeld: {
          symbol: string
          amount: number
          amountInFiat: number
          ineligibilityReason?: string
        }[]
      }
    }
  | { type: 'transferAssetSelected'; payload: { symbol: string } }
  | { type: 'transferNetworkSelected'; payload: { id: string; name: string } }
  | { type: 'transferAmountEntered' }
  | { type: 'transferConfigureError'; payload: ErrorPayload }
  | {
      type: 'transferPreviewed'
      payload: IntegrationRef & {
        previewId: string
        symbol: string
        amount: number
        amountInFiat: number
        fiatCurrency: string
        networkId: string
        networkName: string
        toAddress: string
        estimatedNetworkGasFee: TransferFee
        institutionTransferFee: TransferFee
        customClientFee: TransferFee
        clientTransactionId?: string
      }
    }
  | { type: 'transferPreviewError'; payload: ErrorPayload }
  | { type: 'transferMfaRequired' }
  | { type: 'transferMfaEntered' }
  | { type: 'transferInitiated'; payload: IntegrationRef & { status: 'pending' } }
  | {
      type: 'transferExecuted'
      payload: Pick<
        LinkTransferFinished,
        | 'txId'
        | 'fromAddress'
        | 'toAddress'
        | 'symbol'
        | 'amount'
        | 'networkId'
        | 'userId'
        | 'clientTransactionId'
      > & { status: 'pending' }
    }
  | { type: 'transferExecutionError'; payload: ErrorPayload }
  | { type: 'transferFinished'; payload: LinkTransferFinished }

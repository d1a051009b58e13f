import type { LinkAccessTokenMessage, LinkTransferFinished } from '../../link-api/contract'
import type { SessionSummary } from '../flow/session-summary'

interface TransferFee {
  fee: number
  feeCurrency: string
  feeInFiat: number
}

interface IntegrationRef {
  integrationType: string
  integrationName: string
}

interface ErrorPayload {
  errorMessage: string
  requestId?: string
}

/** What this page says to the host, by the names and shapes of the Web SDK's protocol. */
export type LinkMessage =
  | { type: 'loaded' }
  | { type: 'legalTermsViewed' }
  | { type: 'integrationSelected'; payload: IntegrationRef & { userSearched?: boolean } }
  | { type: 'credentialsEntered' }
  | { type: 'integrationMfaRequired' }
  | { type: 'integrationMfaEntered' }
  | { type: 'integrationAccountSelectionRequired' }
  | { type: 'integrationConnectionError'; payload: ErrorPayload }
  | { type: 'brokerageAccountAccessToken'; payload: LinkAccessTokenMessage }
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
  | { type: 'done' | 'close'; payload: SessionSummary }

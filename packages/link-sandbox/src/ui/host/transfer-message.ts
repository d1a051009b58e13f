import type { LinkTransferFinished } from '../../link-api/contract'
import type { LinkFundingType } from '../../link-api/contract-transfer'
import type { ErrorPayload } from './error-payload'
import type { IntegrationRef } from './integration-ref'

interface FundingOption {
  cryptocurrencyFundingOptionType: LinkFundingType
  name: string
  paymentMethodType?: string
  usedAmountInCryptocurrency: number
  usedAmountInFiat: number
  cryptocurrencySymbol: string
  fee: {
    amountInFiat: number
    fiatSymbol: string
    amountInCryptocurrency?: number
    cryptocurrencySymbol?: string
    isInclusive: boolean
    usedCurrencyType: 'fiat' | 'cryptocurrency'
  }
}

interface TransferFee {
  fee: number
  feeCurrency: string
  feeInFiat: number
}

/** What the host hears of a transfer. */
export type TransferMessage =
  | { type: 'methodSelected'; payload: { method: 'embedded' | 'manual' | 'buy' } }
  | { type: 'transferStarted'; payload: IntegrationRef }
  | {
      type: 'transferNoEligibleAssets'
      payload: IntegrationRef & {
        noAssetsType: 'noAssets' | 'noEligibleAssets'
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
      payload: Partial<IntegrationRef> & {
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
        cryptocurrencyFundingOptions?: FundingOption[]
        userId?: string
        clientTransactionId?: string
      }
    }
  | { type: 'transferPreviewError'; payload: ErrorPayload }
  | {
      type: 'linkTransferQRGenerated'
      payload: { token: string; network: string; toAddress: string; qrUrl: string }
    }
  | { type: 'fundingOptionsViewed' | 'fundingOptionsUpdated' }
  | {
      type: 'executeFundingStep'
      payload: {
        cryptocurrencyFundingOptionType: LinkFundingType
        status: 'pending' | 'succeeded' | 'failed'
        errorMessage?: string
      }
    }
  | { type: 'gasIncreaseWarning' }
  | { type: 'transferKycRequired' }
  | { type: 'seeWhatHappenedClicked' }
  | {
      type: 'transferDeclined'
      payload: IntegrationRef & {
        toAddress: string
        token: string
        network: string
        amount: number
        status: 'failed'
      }
    }
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

import type {
  LinkAccessTokenMessage,
  LinkDelayedMessage,
  LinkFundingType,
  LinkIntegration,
  LinkTransferFinished,
  LinkWalletSigned,
} from '../../link/contract'
import type { SessionSummary } from '../flow/session-summary'

/** A message from this page to the host, with the names and shapes of the SDKs' protocols. */
export type LinkMessage = SessionMessage | ConnectMessage | TransferMessage | WalletMessage | NativeMessage

/** Messages while connecting an account. */
type ConnectMessage =
  | { type: 'integrationSelected'; payload: IntegrationRef & { userSearched?: boolean; nativeLink?: string } }
  | { type: 'credentialsEntered' }
  | { type: 'integrationMfaRequired' }
  | { type: 'integrationMfaEntered' }
  | { type: 'integrationAccountSelectionRequired' }
  | { type: 'integrationOAuthStarted' }
  | { type: 'integrationConnectionError'; payload: ErrorPayload }
  | { type: 'brokerageAccountAccessToken'; payload: LinkAccessTokenMessage }
  | { type: 'delayedAuthentication'; payload: LinkDelayedMessage }

/** Messages of the session as a whole. */
type SessionMessage =
  | { type: 'loaded' }
  | { type: 'homePageLoaded' }
  | { type: 'legalTermsViewed' }
  | { type: 'done' | 'close'; payload: SessionSummary }

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

/** Messages of a transfer. */
type TransferMessage =
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

/** Messages of self-custody wallets. */
type WalletMessage =
  | { type: 'SDKinjectedWalletProviders'; payload: { icon?: string; id: string; name: string }[] }
  | { type: 'connectionUnavailable'; payload: IntegrationRef & { reason: string } }
  | {
      type: 'connectionDeclined'
      payload: IntegrationRef & {
        reason: string
        networkId?: string
        toAddress?: string
        errorMessage?: string
      }
    }
  | {
      type: 'defiWalletError'
      payload: {
        integrationName: string
        errorType: 'timeout' | 'verifyMismatch'
        details: {
          requestedAddress?: string
          connectedAddress?: string
          requestedNetwork?: string
          connectedNetwork?: string
        }
        timeStamp: number
      }
    }
  | {
      type: 'walletMessageSigned'
      payload: Omit<LinkWalletSigned, 'signedMessageHash' | 'verifiedAddresses'> & {
        signedMessageHash?: string
        verifiedAddresses?: string[]
      }
    }
  | { type: 'verifyWalletRejected' }
  | { type: 'verifyDonePage' }
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

/** An integration in a message. For a wallet the type is `deFiWallet`. */
interface IntegrationRef {
  integrationType: string
  integrationName: string
}

/** The fields that name an integration in a message. */
export function integrationRef({ type, name }: Pick<LinkIntegration, 'type' | 'name'>) {
  return { integrationType: type, integrationName: name }
}

/** The host of this page: `frame` for the Web SDK, a native SDK's web view, or `none` for a plain browser tab. */
export type HostKind = 'frame' | 'iOS' | 'android' | 'reactNative' | 'flutter' | 'none'

/** Messages for native SDKs only. Some fields stand beside `type`, not in a payload, because the SDKs read them there. */
type NativeMessage =
  /** The close button was pressed while there is progress to lose: the app shows its own exit dialog. */
  | { type: 'showClose' }
  /** An institution's page opens (`true`) or closes: the app shows its own bar with back and close meanwhile. */
  | { type: 'showNativeNavbar'; payload: boolean }
  /** iOS and Android: opens a login in a separate web view. The answer arrives as `window.trueAuthResult`. */
  | { type: 'openTrueAuth'; link: string; atomicToken: string }
  /** Android only: why the session could not be used. */
  | { type: 'error'; errorMessage: string }
  /** A transfer failed for good. The Web SDK has a message only for success. */
  | { type: 'transferFinished'; payload: { status: 'error'; errorMessage: string } }

/** The payload of an error message. */
interface ErrorPayload {
  errorMessage: string
  requestId?: string
}

/** The error payload for a failure. */
export function errorPayload({ message, requestId }: { message: string; requestId?: string }): ErrorPayload {
  return { errorMessage: message, ...(requestId && { requestId }) }
}

import type {
  LinkAccessTokenMessage,
  LinkDelayedMessage,
  LinkFundingType,
  LinkIntegration,
  LinkTransferFinished,
  LinkWalletSigned,
} from '../../link/contract'
import type { SessionSummary } from '../flow/session-summary'

/** What this page says to the host, by the names and shapes of the SDKs' protocols. */
export type LinkMessage = SessionMessage | ConnectMessage | TransferMessage | WalletMessage | NativeMessage

/** What the host hears on the way to a connected account. */
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

/** What the host hears of the session as a whole. */
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

/** What the host hears of a transfer. */
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

/** What the host hears of self-custody wallets. */
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

/** An institution as events name it. For a wallet the type is `deFiWallet`. */
interface IntegrationRef {
  integrationType: string
  integrationName: string
}

/** An integration as events name it. */
export function integrationRef({ type, name }: Pick<LinkIntegration, 'type' | 'name'>) {
  return { integrationType: type, integrationName: name }
}

/** Who shows this page: a page that frames it (the Web SDK), a web view of one of the native SDKs, or nobody: a plain browser tab. */
export type HostKind = 'frame' | 'iOS' | 'android' | 'reactNative' | 'flutter' | 'none'

/** What only a native SDK is told. Its fields stand where the SDKs read them: some beside `type`, not in a payload. */
type NativeMessage =
  /** The close button was pressed where something would be lost: the app asks, in its own dialog. */
  | { type: 'showClose' }
  /** A page of an institution's begins or ends: the app shows its own bar with back and close there. */
  | { type: 'showNativeNavbar'; payload: boolean }
  /** iOS and Android: a login in a web view of its own; the answer arrives as `window.trueAuthResult`. */
  | { type: 'openTrueAuth'; link: string; atomicToken: string }
  /** Android: why the session could not be used. */
  | { type: 'error'; errorMessage: string }
  /** A transfer that failed for good; the Web SDK knows only success. */
  | { type: 'transferFinished'; payload: { status: 'error'; errorMessage: string } }

/** What a host is told of something that failed. */
interface ErrorPayload {
  errorMessage: string
  requestId?: string
}

/** A failure as the host is told of it. */
export function errorPayload({ message, requestId }: { message: string; requestId?: string }): ErrorPayload {
  return { errorMessage: message, ...(requestId && { requestId }) }
}

import type {
  LinkAccessTokenMessage,
  LinkAsset,
  LinkDelayedMessage,
  LinkFunding,
  LinkIntegration,
  LinkManualTransfer,
  LinkMfa,
  LinkOAuth,
  LinkPreview,
  LinkReturnAccount,
  LinkTransferFinished,
  LinkTransferStatus,
  LinkWalletRequest,
  LinkWalletSigned,
} from '../../link/contract'
import type { WalletFamily } from '../../wallets/address'
import type { WalletSending } from '../../wallets/signature'
import type { Failure, FoundWallet, Problem, Request, SessionFacts } from './flow-state'

/** An action of the person, or an answer of the server or of a wallet. */
export type FlowEvent = SessionEvent | ConnectEvent | TransferEvent | WalletEvent

/** Events of the session as a whole: opening, loading, failures, exit. */
type SessionEvent =
  | { type: 'sessionOpened'; session: SessionFacts; savedAccounts: LinkReturnAccount[] }
  | { type: 'sessionRefused'; problem: Problem }
  | { type: 'retried' }
  | { type: 'legalOpened' }
  | { type: 'termsAccepted' }
  | { type: 'requested'; request: Request; withCode?: boolean; byPerson?: boolean }
  | { type: 'requestFailed'; failure: Failure }
  | { type: 'wentBack' }
  | { type: 'exitRequested' }
  | { type: 'exitDismissed' }
  | { type: 'ended'; how: 'done' | 'close' }

/** Events while connecting an account. */
export type ConnectEvent =
  | { type: 'savedAccountChosen'; account: LinkReturnAccount }
  | { type: 'otherAccountChosen' }
  | { type: 'integrationChosen'; integration: LinkIntegration; userSearched: boolean }
  | { type: 'challengeReceived'; challengeKey: string }
  | { type: 'codeResent' }
  | { type: 'windowPrepared'; authorization: LinkOAuth }
  /** `isBlocked`: the browser blocked the window, or the window cannot be watched. */
  | { type: 'windowOpened'; isBlocked: boolean }
  | { type: 'windowFailed'; failure: Failure }
  | { type: 'windowCancelled' }
  | { type: 'accountsReceived'; challengeKey: string; accounts: LinkMfa['accounts'] }
  | { type: 'connected'; connectionKey: string; accountName: string; payload: LinkAccessTokenMessage }
  | { type: 'delayed'; hours: number; payload: LinkDelayedMessage }

/** Events of a transfer, from a connected account or without an account. */
type TransferEvent =
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

/** Events of a self-custody wallet. */
type WalletEvent =
  | { type: 'walletsFound'; wallets: FoundWallet[] }
  /** The search for wallets ended: the chosen wallet was found or is missing. */
  | { type: 'walletSearched' }
  | { type: 'walletFamilyChosen'; family: WalletFamily }
  | { type: 'walletConnected'; addresses: string[] }
  | { type: 'walletAddressChosen'; address: string }
  | { type: 'walletChallenged'; challengeKey: string; message: string }
  | { type: 'walletSigned'; signature: string }
  | { type: 'walletVerified'; payload: LinkWalletSigned }
  | { type: 'walletAsked'; request: LinkWalletRequest }
  | { type: 'walletSent'; sending: WalletSending }
  /** The wallet failed, or the person declined in the wallet. */
  | { type: 'walletRefused'; failure: Failure }

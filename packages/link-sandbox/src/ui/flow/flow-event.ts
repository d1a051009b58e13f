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

/** What the person did and what the server answered. */
export type FlowEvent = SessionEvent | ConnectEvent | TransferEvent | WalletEvent

/** What happens to the session as a whole: it opens, waits, fails, is left. */
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

/** What happens on the way to a connected account. */
export type ConnectEvent =
  | { type: 'savedAccountChosen'; account: LinkReturnAccount }
  | { type: 'otherAccountChosen' }
  | { type: 'integrationChosen'; integration: LinkIntegration; userSearched: boolean }
  | { type: 'challengeReceived'; challengeKey: string }
  | { type: 'codeResent' }
  | { type: 'windowPrepared'; authorization: LinkOAuth }
  /** `isBlocked`: the browser gave no window, or none that can be watched. */
  | { type: 'windowOpened'; isBlocked: boolean }
  | { type: 'windowFailed'; failure: Failure }
  | { type: 'windowCancelled' }
  | { type: 'accountsReceived'; challengeKey: string; accounts: LinkMfa['accounts'] }
  | { type: 'connected'; connectionKey: string; accountName: string; payload: LinkAccessTokenMessage }
  | { type: 'delayed'; hours: number; payload: LinkDelayedMessage }

/** What happens on the way from a connected account, or from outside, to an executed transfer. */
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

/** What happens with a self-custody wallet. */
type WalletEvent =
  | { type: 'walletsFound'; wallets: FoundWallet[] }
  /** The wallet of the screen was looked up among those found. */
  | { type: 'walletSearched' }
  | { type: 'walletFamilyChosen'; family: WalletFamily }
  | { type: 'walletConnected'; addresses: string[] }
  | { type: 'walletAddressChosen'; address: string }
  | { type: 'walletChallenged'; challengeKey: string; message: string }
  | { type: 'walletSigned'; signature: string }
  | { type: 'walletVerified'; payload: LinkWalletSigned }
  | { type: 'walletAsked'; request: LinkWalletRequest }
  | { type: 'walletSent'; sending: WalletSending }
  /** The wallet, or its person, did not do what it was asked. */
  | { type: 'walletRefused'; failure: Failure }

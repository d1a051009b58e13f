import type {
  LinkAssets,
  LinkConnect,
  LinkExecute,
  LinkLogin,
  LinkMfa,
  LinkPreview,
  LinkReturn,
} from '../../link-api/contract'
import type { LinkOAuth, LinkOAuthResult } from '../../link-api/contract-connect'
import type { LinkWalletChallenge, LinkWalletProof } from '../../link-api/contract-wallet'
import type { WalletSending } from '../../wallets/hash-of-sent'
import type { SessionFacts } from '../flow/flow-state'
import type { SavedAccessToken } from '../host/saved-access-token'
import type { FaultsApi } from './faults-api'
import type { AskedTransfer, TransferApi } from './transfer-api'

/** The Link server as the page sees it. Every call rejects with a `LinkApiError`, or with an `AbortError` when `signal` fires. */
export interface LinkApi extends TransferApi {
  /**
   * Consumes the one-time code; the client keeps the session's key to itself.
   *
   * @param how.isStandalone there is no app around the page: only a payment link opens so
   */
  openSession(
    authCode: string,
    how?: { fiatCurrency?: string; isStandalone?: boolean },
  ): Promise<SessionFacts>
  /** Recognises the accounts that the host passed along. */
  recognise(accessTokens: SavedAccessToken[]): Promise<LinkReturn>
  logIn(
    input: { integrationId: string; username: string; password: string },
    signal?: AbortSignal,
  ): Promise<LinkLogin>
  enterCode(input: { challengeKey: string; code: string }, signal?: AbortSignal): Promise<LinkMfa>
  /** Has another code sent. */
  resendCode(input: { challengeKey: string }, signal?: AbortSignal): Promise<unknown>
  /** A window of the institution, for a login there. */
  prepareWindow(input: { integrationId: string }, signal?: AbortSignal): Promise<LinkOAuth>
  /** What such a window led to so far. */
  windowResult(input: { challengeKey: string }): Promise<LinkOAuthResult>
  connect(input: { challengeKey: string; accountIds: string[] }): Promise<LinkConnect>
  assets(connectionKey: string, signal?: AbortSignal): Promise<LinkAssets>
  preview(
    input: AskedTransfer & {
      /** The chosen funding options, in their order. */
      funding?: string[]
    },
    signal?: AbortSignal,
  ): Promise<LinkPreview>
  execute(input: { previewId: string; code?: string }): Promise<LinkExecute>
  /** Before a wallet is asked: whether it may be. */
  openWallet(integrationId: string): Promise<object>
  walletChallenge(input: { integrationId: string; address: string }): Promise<LinkWalletChallenge>
  walletProof(input: { challengeKey: string; signature: string }): Promise<LinkWalletProof>
  walletSent(
    input: { previewId: string } & WalletSending,
  ): Promise<Extract<LinkExecute, { step: 'executed' }>>
  faults: FaultsApi
}

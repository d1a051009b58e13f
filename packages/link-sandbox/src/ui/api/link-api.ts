import type {
  LinkAssets,
  LinkBuy,
  LinkConnect,
  LinkExecute,
  LinkFaults,
  LinkFund,
  LinkFunding,
  LinkKyc,
  LinkLogin,
  LinkManualArrival,
  LinkManualTransfer,
  LinkMfa,
  LinkOAuth,
  LinkOAuthResult,
  LinkPreview,
  LinkReturn,
  LinkSession,
  LinkTransferStatus,
  LinkWalletChallenge,
  LinkWalletProof,
} from '../../link/contract'
import type { WalletSending } from '../../wallets/signature'
import type { SessionFacts } from '../flow/flow-state'
import type { SavedAccessToken } from '../host/host-channel'
import { t } from '../texts/texts'
import { createLinkCall, hasShape, isPreview, LinkApiError } from './call'

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

/**
 * @param fetcher the page's `fetch`; tests give their own
 * @param pathname the page's own path, which names the client that it belongs to
 */
export function createLinkApi(
  fetcher: typeof fetch = (...args) => fetch(...args),
  pathname = window.location.pathname,
): LinkApi {
  let sessionKey: string | undefined
  const { call, post } = createLinkCall({ fetcher, pathname, sessionKey: () => sessionKey })

  return {
    async openSession(authCode, { fiatCurrency, isStandalone } = {}) {
      const body = { authCode, fiatCurrency, ...(isStandalone && { standalone: true }) }
      const answer = await post<LinkSession>('/session', body, (value) =>
        hasShape(value, {
          sessionKey: 'string',
          clientName: 'string',
          integrations: 'array',
          fiat: 'object',
        }),
      )
      const { sessionKey: key, ...session } = answer
      sessionKey = key
      return session
    },
    recognise: (accessTokens) =>
      post('/return', { accessTokens }, (value) => hasShape(value, { accounts: 'array' })),
    logIn: (input, signal) =>
      post('/login', input, (value) => hasShape(value, { challengeKey: 'string', step: 'string' }), signal),
    enterCode: (input, signal) =>
      post('/mfa', input, (value) => hasShape(value, { accounts: 'array' }), signal),
    resendCode: (input, signal) => post('/mfa/resend', input, (value) => hasShape(value, {}), signal),
    prepareWindow: (input, signal) =>
      post('/oauth', input, (value) => hasShape(value, { challengeKey: 'string', url: 'string' }), signal),
    windowResult: (input) =>
      post(
        '/oauth/result',
        input,
        (value) =>
          hasShape(value, { step: 'string', accounts: 'array' }) ||
          (value as { step?: unknown } | null)?.step === 'pending',
      ),
    connect: (input) =>
      post(
        '/connect',
        input,
        (value) =>
          hasShape(value, { connectionKey: 'string', accountName: 'string', payload: 'object' }) ||
          hasShape(value, { hours: 'number', payload: 'object' }),
      ),
    assets: (connectionKey, signal) =>
      call(`/assets?connectionKey=${encodeURIComponent(connectionKey)}`, { signal }, (value) =>
        hasShape(value, { assets: 'array' }),
      ),
    preview: (input, signal) => post('/preview', input, isPreview, signal),
    ...createTransferApi({
      get: (path, isAnswer, signal) => call(path, { signal }, isAnswer),
      post,
    }),
    openWallet: (integrationId) => post('/wallet/open', { integrationId }, (value) => hasShape(value, {})),
    walletChallenge: (input) =>
      post('/wallet/challenge', input, (value) => hasShape(value, { step: 'string' })),
    walletProof: (input) => post('/wallet/proof', input, (value) => hasShape(value, { step: 'string' })),
    walletSent: (input) => post('/wallet/sent', input, (value) => hasShape(value, { transfer: 'object' })),
    faults: {
      load: () => call('/faults', {}, isFaults),
      save: (faults) => call('/faults', { method: 'PUT', body: JSON.stringify({ faults }) }, isFaults),
      // The last message of a page may be what it reports.
      shown: (name) =>
        call(
          '/faults/shown',
          { method: 'POST', body: JSON.stringify({ name }), keepalive: true },
          () => true,
        ),
    },
    async execute(input) {
      try {
        return await post('/execute', input, (value) => hasShape(value, { step: 'string' }))
      } catch (error) {
        // The request may have arrived. The server answers a repeated one with the transfer it has made already.
        if (!(error instanceof LinkApiError) || error.code !== 'unreachable' || !input.code) throw error
        throw new LinkApiError({ code: 'unreachable', message: t('failure.unsure') }, { cause: error })
      }
    },
  }
}

function isFaults(value: unknown): boolean {
  return hasShape(value, { faults: 'array', usernames: 'array' })
}

/** A transfer that is asked about. The amount is in the asset. */
interface AskedTransfer {
  connectionKey: string
  symbol: string
  networkId: string
  amount: number
}

/** The calls of what a transfer may need on its way, as in `contract-transfer.ts`. */
interface TransferApi {
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

/** How a call is made: with the session's key, answered in the contract's shape. */
interface LinkCalls {
  get<T>(path: string, isAnswer: (value: unknown) => boolean, signal?: AbortSignal): Promise<T>
  post<T>(path: string, body: object, isAnswer: (value: unknown) => boolean, signal?: AbortSignal): Promise<T>
}

const hasStep = (value: unknown) => hasShape(value, { step: 'string' })

/** The calls of what a transfer may need on its way. */
function createTransferApi({ get, post }: LinkCalls): TransferApi {
  return {
    passKyc: (input, signal) => post('/kyc', input, hasStep, signal),
    funding: (input, signal) =>
      post('/funding', input, (value) => hasShape(value, { options: 'array', uncovered: 'number' }), signal),
    fund: (input) => post('/fund', input, (value) => hasShape(value, { remaining: 'number' })),
    transferStatus: (transferId) =>
      get(`/transfer?id=${encodeURIComponent(transferId)}`, (value) => hasShape(value, { status: 'string' })),
    addresses: (method, signal) =>
      get(`/addresses?method=${method}`, (value) => hasShape(value, { assets: 'array' }), signal),
    openManual: (input, signal) =>
      post('/manual', input, (value) => hasShape(value, { id: 'string', toAddress: 'string' }), signal),
    manualArrival: (id) => get(`/manual?id=${encodeURIComponent(id)}`, hasStep),
    arriveManual: (input) => post('/manual/arrive', input, hasStep),
    previewPurchase: (input, signal) => post('/buy/preview', input, isPreview, signal),
    pay: (input) => post('/buy', input, hasStep),
  }
}

/** What the sandbox's panel asks for. Each call rejects with a `LinkApiError`. */
export interface FaultsApi {
  load(): Promise<LinkFaults>
  /** Those named are on in this session from now on, all others off. */
  save(faults: string[]): Promise<LinkFaults>
  /** Says that the page has shown one. */
  shown(name: string): Promise<unknown>
}

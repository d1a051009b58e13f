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

/** The page's client of the Link server. A call rejects with a `LinkApiError`, or with an `AbortError` when `signal` fires. */
export interface LinkApi extends TransferApi {
  /**
   * Exchanges the one-time code for a session. The session key stays inside this client.
   *
   * @param how.isStandalone true in a plain browser tab, without a host. Only a payment link opens there
   */
  openSession(
    authCode: string,
    how?: { fiatCurrency?: string; isStandalone?: boolean },
  ): Promise<SessionFacts>
  /** Looks up the saved accounts that the host sent. */
  recognise(accessTokens: SavedAccessToken[]): Promise<LinkReturn>
  logIn(
    input: { integrationId: string; username: string; password: string },
    signal?: AbortSignal,
  ): Promise<LinkLogin>
  enterCode(input: { challengeKey: string; code: string }, signal?: AbortSignal): Promise<LinkMfa>
  /** Sends a new login code. */
  resendCode(input: { challengeKey: string }, signal?: AbortSignal): Promise<unknown>
  /** Prepares the institution's login window. */
  prepareWindow(input: { integrationId: string }, signal?: AbortSignal): Promise<LinkOAuth>
  /** The current result of a login window. */
  windowResult(input: { challengeKey: string }): Promise<LinkOAuthResult>
  connect(input: { challengeKey: string; accountIds: string[] }): Promise<LinkConnect>
  assets(connectionKey: string, signal?: AbortSignal): Promise<LinkAssets>
  preview(
    input: TransferQuery & {
      /** Ids of the chosen funding options, in the order of use. */
      funding?: string[]
    },
    signal?: AbortSignal,
  ): Promise<LinkPreview>
  execute(input: { previewId: string; code?: string }): Promise<LinkExecute>
  /** Checks that the wallet may be used. Called before the request to the wallet. */
  openWallet(integrationId: string): Promise<object>
  walletChallenge(input: { integrationId: string; address: string }): Promise<LinkWalletChallenge>
  walletProof(input: { challengeKey: string; signature: string }): Promise<LinkWalletProof>
  walletSent(
    input: { previewId: string } & WalletSending,
  ): Promise<Extract<LinkExecute, { step: 'executed' }>>
  faults: FaultsApi
}

/**
 * @param fetcher the page's `fetch`; tests pass a fake
 * @param pathname path of this page, which contains the client id
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
      // `keepalive`: the page may close right after this call.
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
        // The first request may have arrived. The server answers a repeated request with the transfer that it already made.
        if (!(error instanceof LinkApiError) || error.code !== 'unreachable' || !input.code) throw error
        throw new LinkApiError({ code: 'unreachable', message: t('failure.unsure') }, { cause: error })
      }
    },
  }
}

function isFaults(value: unknown): boolean {
  return hasShape(value, { faults: 'array', usernames: 'array' })
}

/** A transfer to price or to fund. `amount` is in units of the asset. */
interface TransferQuery {
  connectionKey: string
  symbol: string
  networkId: string
  amount: number
}

/** Calls for a transfer, from identity verification to settlement. */
interface TransferApi {
  passKyc(input: { connectionKey: string }, signal?: AbortSignal): Promise<LinkKyc>
  /** @param input.chosen ids of the chosen options, in the order of use; default: the cheapest option */
  funding(input: TransferQuery & { chosen?: string[] }, signal?: AbortSignal): Promise<LinkFunding>
  fund(input: { previewId: string; optionId: string }): Promise<LinkFund>
  transferStatus(transferId: string): Promise<LinkTransferStatus>
  /** The assets that can be sent without an account. */
  addresses(method: 'manual' | 'buy', signal?: AbortSignal): Promise<LinkAssets>
  openManual(input: { symbol: string; networkId: string }, signal?: AbortSignal): Promise<LinkManualTransfer>
  manualArrival(id: string): Promise<LinkManualArrival>
  /** Makes the manual transfer arrive. Testers use this instead of sending real assets. */
  arriveManual(input: { id: string }): Promise<Extract<LinkManualArrival, { step: 'arrived' }>>
  previewPurchase(input: Omit<TransferQuery, 'connectionKey'>, signal?: AbortSignal): Promise<LinkPreview>
  pay(input: { previewId: string; cardNumber: string }): Promise<LinkBuy>
}

/** Makes a call with the session key and checks the shape of the response. */
interface LinkCalls {
  get<T>(path: string, isAnswer: (value: unknown) => boolean, signal?: AbortSignal): Promise<T>
  post<T>(path: string, body: object, isAnswer: (value: unknown) => boolean, signal?: AbortSignal): Promise<T>
}

const hasStep = (value: unknown) => hasShape(value, { step: 'string' })

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

/** The calls of the sandbox panel. Each call rejects with a `LinkApiError`. */
export interface FaultsApi {
  load(): Promise<LinkFaults>
  /** Turns the named faults on in this session, and all others off. */
  save(faults: string[]): Promise<LinkFaults>
  /** Reports that the page has shown a fault. */
  shown(name: string): Promise<unknown>
}

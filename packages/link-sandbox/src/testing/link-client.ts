import type {
  LinkApiError,
  LinkAssets,
  LinkBuy,
  LinkConnect,
  LinkConnected,
  LinkExecute,
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
} from '../link/contract'

/** Calls the Link server as the Link page does. Throws a `LinkCallError` for an error of the contract. */
export function linkClient(linkUrl: string) {
  let sessionKey = ''
  let clientId = '-'
  async function call<Answer>(path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${linkUrl}/link-api/${clientId}/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${sessionKey}`, 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const answer = await response.json()
    if (!response.ok) throw new LinkCallError(response.status, answer.error)
    return answer
  }
  const client = {
    /** Opens a session with a link token. */
    async open(
      linkToken: string | null | undefined,
      how: { standalone?: boolean } = {},
    ): Promise<LinkSession> {
      const url = new URL(Buffer.from(linkToken ?? '', 'base64').toString())
      clientId = url.pathname.split('/')[2] ?? ''
      const session = await call<LinkSession>('session', {
        authCode: url.searchParams.get('auth_code'),
        ...how,
      })
      sessionKey = session.sessionKey
      return session
    },
    /** Continues a session that was opened before. */
    useKey(key: string, ofClient: string) {
      sessionKey = key
      clientId = ofClient
    },
    login: (integrationId: string, username: string, password = 'Pass123') =>
      call<LinkLogin>('login', { integrationId, username, password }),
    mfa: (challengeKey: string, code = '123456') => call<LinkMfa>('mfa', { challengeKey, code }),
    connect: (challengeKey: string, accountIds: string[]) =>
      call<LinkConnect>('connect', { challengeKey, accountIds }),
    /** Logs in, enters the code, and connects the first account or all of them. */
    async connectAs(integrationId: string, username: string, which: 'first' | 'all' = 'first') {
      const { challengeKey } = await client.login(integrationId, username)
      const { accounts } = await client.mfa(challengeKey)
      const ids = accounts.map(({ accountId }) => accountId)
      const connected = await client.connect(challengeKey, which === 'all' ? ids : ids.slice(0, 1))
      if (connected.step === 'delayed') throw new Error('The institution gives access later.')
      return connected
    },
    openWindow: (integrationId: string) => call<LinkOAuth>('oauth', { integrationId }),
    windowResult: (challengeKey: string) => call<LinkOAuthResult>('oauth/result', { challengeKey }),
    /** A call of the institution's window. */
    inWindow: (path: string, body: object) => call<unknown>(`oauth-window${path}`, body),
    return: (accessTokens: unknown[]) => call<LinkReturn>('return', { accessTokens }),
    assets: (connectionKey: string) =>
      call<LinkAssets>(`assets?connectionKey=${encodeURIComponent(connectionKey)}`),
    preview: (request: {
      connectionKey: string
      symbol: string
      networkId: string
      amount: number | string
    }) => call<LinkPreview>('preview', request),
    transferStatus: (id: string) => call<LinkTransferStatus>(`transfer?id=${encodeURIComponent(id)}`),
    openManual: (choice: { symbol: string; networkId: string }) => call<LinkManualTransfer>('manual', choice),
    manual: (id: string) => call<LinkManualArrival>(`manual?id=${encodeURIComponent(id)}`),
    arriveManual: (id: string) => call<LinkManualArrival>('manual/arrive', { id }),
    previewPurchase: (request: { symbol: string; networkId: string; amount: number }) =>
      call<LinkPreview>('buy/preview', request),
    pay: (previewId: string, cardNumber: string) => call<LinkBuy>('buy', { previewId, cardNumber }),
    execute: (previewId: string, code?: string) => call<LinkExecute>('execute', { previewId, code }),
    openWallet: (integrationId: string) => call<object>('wallet/open', { integrationId }),
    walletChallenge: (integrationId: string, address: string) =>
      call<LinkWalletChallenge>('wallet/challenge', { integrationId, address }),
    walletProof: (challengeKey: string, signature: string) =>
      call<LinkWalletProof>('wallet/proof', { challengeKey, signature }),
    walletSent: (previewId: string, sent: { hash?: string; signedTransaction?: string }) =>
      call<LinkExecute>('wallet/sent', { previewId, ...sent }),
    /** Connects a wallet with a signature. No signature is needed when the user has connected it before. */
    async connectWallet(
      integrationId: string,
      keys: { address: string; sign: (message: string) => string },
    ): Promise<LinkConnected> {
      const challenge = await client.walletChallenge(integrationId, keys.address)
      if (challenge.step === 'connected') return challenge.connection
      const proof = await client.walletProof(challenge.challengeKey, keys.sign(challenge.message))
      if (proof.step !== 'connected')
        throw new Error('The session verifies a wallet instead of connecting it.')
      return proof.connection
    },
  }
  return client
}

/** An error of the contract, with its HTTP status. */
export class LinkCallError extends Error {
  constructor(
    readonly httpStatus: number,
    readonly body: LinkApiError,
  ) {
    super(body.message)
  }

  get code() {
    return this.body.code
  }
}

/** The error of a call that must fail. */
export async function failureOf(call: Promise<unknown>): Promise<LinkCallError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof LinkCallError) return error
  throw new Error('The call was expected to be refused.', { cause: error })
}

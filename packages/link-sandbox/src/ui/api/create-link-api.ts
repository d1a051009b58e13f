import type { LinkSession } from '../../link-api/contract'
import { texts } from '../texts/texts'
import { createLinkCall } from './create-link-call'
import { createTransferApi } from './create-transfer-api'
import { hasShape } from './has-shape'
import { isPreview } from './is-preview'
import type { LinkApi } from './link-api'
import { LinkApiError } from './link-api-error'

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
        throw new LinkApiError({ code: 'unreachable', message: texts.failure.unsure }, { cause: error })
      }
    },
  }
}

function isFaults(value: unknown): boolean {
  return hasShape(value, { faults: 'array', usernames: 'array' })
}

import type { LinkReturnAccount } from '../../link/contract'
import { LinkApiError } from '../api/call'
import type { LinkApi } from '../api/link-api'
import type { FlowEvent } from '../flow/flow-event'
import type { FailureCode, SessionFacts } from '../flow/flow-state'
import type { HostChannel, SavedAccessToken } from '../host/host-channel'

const RETRYABLE: ReadonlySet<FailureCode> = new Set(['unreachable', 'malformed', 'internal'])

interface Parts {
  api: LinkApi
  host: HostChannel
  authCode: string
  fiatCurrency?: string
}

/**
 * Opens the session and looks up the saved accounts. A retry does not open a session again that is already open,
 * since the one-time code works only once.
 */
export function createOpening({ api, host, authCode, fiatCurrency }: Parts): () => Promise<FlowEvent> {
  // Without a host nobody would get the result, so the server then opens only payment links and keeps other codes unused.
  const isStandalone = host.kind === 'none'
  let session: SessionFacts | undefined

  async function openSession(): Promise<SessionFacts> {
    if (session) return session
    const opened = await api.openSession(authCode, { fiatCurrency, isStandalone })
    session = isStandalone ? { ...opened, isStandalone } : opened
    return session
  }

  /** A refusal only means that no saved account is offered. A server failure stops the session. */
  async function recognise(accessTokens: SavedAccessToken[]): Promise<LinkReturnAccount[]> {
    if (accessTokens.length === 0) return []
    try {
      return (await api.recognise(accessTokens)).accounts
    } catch (error) {
      const isRefused =
        error instanceof LinkApiError && error.code !== 'session_unknown' && !RETRYABLE.has(error.code)
      if (isRefused) return []
      throw error
    }
  }

  return async () => {
    try {
      const [accessTokens, opened] = await Promise.all([host.ready, openSession()])
      return { type: 'sessionOpened', session: opened, savedAccounts: await recognise(accessTokens) }
    } catch (error) {
      if (!(error instanceof LinkApiError)) {
        return { type: 'sessionRefused', problem: { code: 'no_host', canRetry: false } }
      }
      if (error.code === 'host_required') {
        return { type: 'sessionRefused', problem: { code: 'no_host', canRetry: false } }
      }
      const { code, requestId } = error
      return {
        type: 'sessionRefused',
        problem: { code, canRetry: RETRYABLE.has(code), requestId, ...(isStandalone && { isStandalone }) },
      }
    }
  }
}

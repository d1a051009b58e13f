import type { LinkReturnAccount } from '../../link/contract'
import { LinkApiError } from '../api/call'
import type { LinkApi } from '../api/link-api'
import type { FlowEvent } from '../flow/flow-event'
import type { FailureCode, SessionFacts } from '../flow/flow-state'
import type { HostChannel, SavedAccessToken } from '../host/host-channel'

const PASSING: ReadonlySet<FailureCode> = new Set(['unreachable', 'malformed', 'internal'])

interface Parts {
  api: LinkApi
  host: HostChannel
  authCode: string
  fiatCurrency?: string
}

/**
 * Opens the session and asks about the accounts that came along. A second try goes on where the first one stopped,
 * since the one-time code can be used only once.
 */
export function createOpening({ api, host, authCode, fiatCurrency }: Parts): () => Promise<FlowEvent> {
  // The server spends the one-time code of nothing but a payment link where nobody could be told of what it led to.
  const isStandalone = host.kind === 'none'
  let session: SessionFacts | undefined

  async function openSession(): Promise<SessionFacts> {
    if (session) return session
    const opened = await api.openSession(authCode, { fiatCurrency, isStandalone })
    session = isStandalone ? { ...opened, isStandalone } : opened
    return session
  }

  /** An account that is not recognised is simply not offered; only a server that fails stops the session. */
  async function recognise(accessTokens: SavedAccessToken[]): Promise<LinkReturnAccount[]> {
    if (accessTokens.length === 0) return []
    try {
      return (await api.recognise(accessTokens)).accounts
    } catch (error) {
      const isRefused =
        error instanceof LinkApiError && error.code !== 'session_unknown' && !PASSING.has(error.code)
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
        problem: { code, canRetry: PASSING.has(code), requestId, ...(isStandalone && { isStandalone }) },
      }
    }
  }
}

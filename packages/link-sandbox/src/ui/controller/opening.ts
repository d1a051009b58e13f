import type { LinkReturnAccount } from '../../link/contract'
import { LinkApiError } from '../api/call'
import type { LinkApi } from '../api/link-api'
import type { FlowEvent } from '../flow/flow-event'
import type { FailureCode, SessionFacts } from '../flow/flow-state'
import type { HostChannel, SavedAccessToken } from '../host/host-channel'

/** Mesh was seen to end a session with refused accounts about a second after it opened. */
const REFUSAL_DELAY_MS = 1_000

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

  async function recognise(accessTokens: SavedAccessToken[]): Promise<LinkReturnAccount[]> {
    if (accessTokens.length === 0) return []
    return (await api.recognise(accessTokens)).accounts
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
      const { code, requestId, message } = error
      if (code === 'accounts_refused') {
        await new Promise((resolve) => setTimeout(resolve, REFUSAL_DELAY_MS))
        return { type: 'sessionRefused', problem: { code, canRetry: false, requestId, message } }
      }
      return {
        type: 'sessionRefused',
        problem: { code, canRetry: RETRYABLE.has(code), requestId, ...(isStandalone && { isStandalone }) },
      }
    }
  }
}

import type {
  LinkApiError,
  LinkAsset,
  LinkFault,
  LinkFaults,
  LinkReturnAccount,
  LinkSession,
} from '../../link/contract'
import { aConnect, aPreview, aSession, aTransfer, eth, theAccounts, usdc } from './fixtures'

interface FakeOptions {
  session?: Partial<LinkSession>
  accounts?: typeof theAccounts
  saved?: LinkReturnAccount[]
  assets?: LinkAsset[]
  /** Whether the link token is a payment link. */
  payLink?: boolean
  faults?: LinkFault[]
}

type Answer = Response | Promise<Response> | Error

/** A fake `fetch` of the Link server. User `Mesh` / `Pass123`, login code `123456`. The one-time code `fresh` works once. */
export function fakeLinkServer({
  session,
  accounts = theAccounts,
  saved = [],
  assets = [usdc, eth],
  payLink = false,
  faults = [],
}: FakeOptions = {}) {
  const calls: { url: string; path: string; body: Record<string, unknown>; authorization: string | null }[] =
    []
  const interruptions = new Map<string, Answer[]>()
  const codes = new Set(['fresh'])
  let onFaults: string[] = []

  const routes: Record<string, (body: Record<string, unknown>) => Response> = {
    '/session': ({ authCode, standalone }) => {
      if (standalone && !payLink) return refusal('host_required', 409)
      return codes.delete(String(authCode)) ? json({ ...aSession, ...session }) : refusal('token_used', 409)
    },
    '/return': () =>
      saved.length > 0
        ? json({ accounts: saved })
        : refusal('accounts_refused', 422, 'Unable to initiate the transfer'),
    '/login': ({ username, password }) =>
      username === 'Mesh' && password === 'Pass123'
        ? json({ challengeKey: 'challenge-1', step: 'mfa' })
        : refusal('wrong_credentials', 422),
    '/mfa': ({ code }) =>
      code === '123456' ? json({ step: 'accounts', accounts }) : refusal('wrong_code', 422),
    '/mfa/resend': () => json({}),
    '/oauth': () => json({ challengeKey: 'challenge-2', url: '/oauth/any/authorize?state=fake-state' }),
    '/oauth/result': () => json({ step: 'pending' }),
    '/connect': () => json(aConnect),
    '/assets': () => json({ assets }),
    '/preview': ({ amount }) =>
      json({ ...aPreview, amount: { amount: Number(amount), inFiat: Number(amount) } }),
    '/wallet/open': () => json({}),
    '/wallet/challenge': () => json({ step: 'sign', challengeKey: 'wallet-1', message: 'Sign me' }),
    '/wallet/proof': () => json({ step: 'connected', connection: aConnect }),
    '/wallet/sent': () => json({ step: 'executed', transfer: aTransfer }),
    '/faults': ({ faults: names = onFaults }) => {
      onFaults = names as string[]
      const items = faults.map((fault) => ({ ...fault, isOn: onFaults.includes(fault.name) }))
      return json({ faults: items, usernames: ['Mesh', 'MeshUSDC'] } satisfies LinkFaults)
    },
    '/execute': ({ code }) =>
      code === undefined
        ? json({ step: 'mfa' })
        : code === '123456'
          ? json({ step: 'executed', transfer: aTransfer })
          : refusal('wrong_code', 422),
  }

  const fetcher = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = String(input)
    const path = url.replace(/^\/link-api\/[^/]*/, '').replace(/\?.*$/, '')
    const body = init.body ? JSON.parse(String(init.body)) : {}
    calls.push({ url, path, body, authorization: new Headers(init.headers).get('Authorization') })
    const answer = interruptions.get(path)?.shift() ?? routes[path]?.(body)
    if (answer instanceof Error) throw answer
    return answer ?? new Response('Not found', { status: 404 })
  }

  return {
    fetcher: fetcher as typeof fetch,
    calls,
    /** The next calls of `path` get these answers instead. An `Error` is a failed connection. */
    next(path: string, ...answers: Answer[]) {
      interruptions.set(path, answers)
    },
  }
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
}

export function refusal(code: LinkApiError['code'], status: number, message = `Refused: ${code}.`): Response {
  return json({ error: { code, message, requestId: 'request-1' } }, status)
}

import { texts } from '../texts/texts'
import { LinkApiError } from './link-api-error'
import { linkApiPath } from './link-api-path'
import { readAnswer } from './read-answer'

const TIMEOUT_MS = 20_000

type IsAnswer = (value: unknown) => boolean

interface Caller {
  fetcher: typeof fetch
  /** The page's own path, which names the client that it belongs to. */
  pathname: string
  sessionKey?: () => string | undefined
}

/** Calls the Link server. Each call rejects with a `LinkApiError`, or with an `AbortError` when its signal fires. */
export function createLinkCall({ fetcher, pathname, sessionKey }: Caller) {
  const base = linkApiPath(pathname)

  async function call<T>(path: string, init: RequestInit, isAnswer: IsAnswer): Promise<T> {
    const timeout = AbortSignal.timeout(TIMEOUT_MS)
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout
    const key = sessionKey?.()
    try {
      const response = await fetcher(`${base}${path}`, {
        ...init,
        signal,
        cache: 'no-store',
        headers: {
          ...(init.body ? { 'Content-Type': 'application/json' } : {}),
          ...(key ? { Authorization: `Bearer ${key}` } : {}),
        },
      })
      return await readAnswer<T>(response, isAnswer)
    } catch (error) {
      if (error instanceof LinkApiError || init.signal?.aborted) throw error
      throw new LinkApiError({ code: 'unreachable', message: texts.failure.unreachable }, { cause: error })
    }
  }

  function post<T>(path: string, body: object, isAnswer: IsAnswer, signal?: AbortSignal): Promise<T> {
    return call<T>(path, { method: 'POST', body: JSON.stringify(body), signal }, isAnswer)
  }

  return { call, post }
}

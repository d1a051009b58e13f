import { z } from 'zod'
import { MeshApiError, type MeshApiErrorCode } from './mesh-api-error'
import type { MeshOptions } from './mesh-options'
import { redact } from './redact'
import { retryAfterSeconds } from './retry-after-seconds'

export interface MeshCall<T> {
  /** Names the call in errors and logs. */
  operation: string
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  query?: Record<string, string>
  body?: Record<string, unknown>
  /** What `content` of the envelope has to be. */
  content: z.ZodType<T>
  timeoutMs?: number
}

/** One call to Mesh: resolves with the envelope's `content`, rejects with a `MeshApiError`. */
export type MeshRequest = <T>(call: MeshCall<T>) => Promise<T>

const DEFAULT_TIMEOUT_MS = 10_000

const envelopeSchema = z.object({
  status: z.string().nullish(),
  message: z.string().nullish(),
  displayMessage: z.string().nullish(),
  errorType: z.string().nullish(),
  content: z.unknown().optional(),
})

/** Makes the one function that all calls to Mesh go through. It retries nothing: that is the caller's decision. */
export function createMeshRequest(options: MeshOptions): MeshRequest {
  const root = options.apiUrl.replace(/\/+$/, '')

  return async (call) => {
    const { operation } = call
    const url = `${root}${call.path}${call.query ? `?${new URLSearchParams(call.query)}` : ''}`
    let response: Response
    let text: string
    try {
      response = await (options.fetch ?? fetch)(url, {
        method: call.method,
        headers: {
          Accept: 'application/json',
          'X-Client-Id': options.clientId,
          'X-Client-Secret': options.clientSecret,
          ...(call.body && { 'Content-Type': 'application/json' }),
        },
        body: call.body && JSON.stringify(call.body),
        // A redirect would carry the client secret to another host.
        redirect: 'error',
        signal: AbortSignal.timeout(call.timeoutMs ?? options.timeoutMs ?? DEFAULT_TIMEOUT_MS),
      })
      text = await response.text()
    } catch (cause) {
      const timedOut = cause instanceof Error && cause.name === 'TimeoutError'
      throw new MeshApiError('mesh_unavailable', timedOut ? 'no answer in time' : 'could not be reached', {
        operation,
        cause,
      })
    }

    const envelope = envelopeSchema.safeParse(parseJson(text)).data
    const secrets = [
      options.clientSecret,
      ...Object.values(call.body ?? {}).filter((v) => typeof v === 'string'),
    ]
    const details = {
      operation,
      httpStatus: response.status,
      meshStatus: envelope?.status ?? undefined,
      errorType: envelope?.errorType ?? undefined,
      meshMessage: redact(envelope?.message, secrets),
      displayMessage: redact(envelope?.displayMessage, secrets),
      requestId: requestIdOf(response.headers),
      retryAfterSeconds: retryAfterSeconds(response.headers.get('Retry-After'), new Date()),
    }
    if (!response.ok || (envelope?.status && envelope.status !== 'ok')) {
      throw new MeshApiError(
        codeOf(response.status, envelope?.status),
        `answered ${response.status}${envelope?.status ? ` ${envelope.status}` : ''}`,
        details,
      )
    }
    const content = call.content.safeParse(envelope?.content)
    if (!envelope || !content.success) {
      throw new MeshApiError('mesh_unavailable', 'the answer is not what its API describes', details)
    }
    return content.data
  }
}

function codeOf(httpStatus: number, meshStatus: string | null | undefined): MeshApiErrorCode {
  if (httpStatus === 429 || meshStatus === 'tooManyRequest') return 'mesh_rate_limited'
  if (httpStatus >= 500 || httpStatus === 408 || meshStatus === 'serverFailure') return 'mesh_unavailable'
  return 'mesh_rejected'
}

function requestIdOf(headers: Headers): string | undefined {
  const id = headers.get('x-request-id') ?? headers.get('request-id') ?? headers.get('x-correlation-id')
  return id?.slice(0, 100)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message would quote the answer.
    return undefined
  }
}

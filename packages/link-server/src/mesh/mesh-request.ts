import type { MeshScope } from 'react-mesh-link/contract'
import { z } from 'zod'
import { MeshApiError, type MeshApiErrorCode, type MeshApiErrorDetails } from './mesh-api-error'
import type { MeshOptions } from './mesh-options'
import { redact } from './redact'
import { readAnswer, repeatAfterMs, retryAfterSeconds, safeCause, until } from './transport'

export interface MeshCall<T> {
  /** Names the call in errors and logs. */
  operation: string
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  query?: Record<string, string>
  body?: Record<string, unknown>
  /** What goes along and must not come back in an error. */
  secrets?: string[]
  /** Which key to use; default `write`. */
  scope?: MeshScope
  /** Whether the call may reach Mesh twice. */
  isRepeatable: boolean
  /** Whether `content.status` tells of success: any other word than `succeeded` is a failure then. */
  contentStatus?: 'required' | 'optional'
  /** What `content` of the envelope has to be. */
  content: z.ZodType<T>
  /** Milliseconds, where that is less than the client's own limit. */
  timeoutMs?: number | undefined
}

/** One call to Mesh: resolves with the envelope's `content`, rejects with a `MeshApiError`. */
export type MeshRequest = <T>(call: MeshCall<T>) => Promise<T>

const DEFAULT_TIMEOUT_MS = 10_000
const DEFAULT_MAX_ANSWER_BYTES = 16 * 1024 * 1024

/** Words that are no text are of no use, and no reason to misread the rest. */
const wordsSchema = z.string().nullish().catch(undefined)

const envelopeSchema = z.object({
  status: wordsSchema,
  message: wordsSchema,
  displayMessage: wordsSchema,
  errorType: wordsSchema,
  content: z.unknown().optional(),
})

const statusSchema = z.object({
  status: z.string(),
  errorMessage: wordsSchema,
  displayMessage: wordsSchema,
})

/** Makes the one function that all calls to Mesh go through. What is safe to repeat is repeated, within its time. */
export function createMeshRequest(options: MeshOptions): MeshRequest {
  return async (call) => {
    const ownMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS
    const limitMs = Math.min(call.timeoutMs ?? ownMs, ownMs)
    const end = performance.now() + limitMs
    const signal = AbortSignal.timeout(limitMs)
    for (let repetitions = 0; ; repetitions++) {
      try {
        return await callOnce(options, call, signal)
      } catch (error) {
        const waitMs =
          call.isRepeatable && error instanceof MeshApiError ? repeatAfterMs(error, repetitions) : undefined
        if (waitMs === undefined || performance.now() + waitMs >= end) throw error
        await new Promise((resolve) => setTimeout(resolve, waitMs))
      }
    }
  }
}

async function callOnce<T>(options: MeshOptions, call: MeshCall<T>, signal: AbortSignal): Promise<T> {
  const { operation } = call
  const clientSecret = await secretFor(options, call, signal)
  const secrets = [clientSecret, ...(call.secrets ?? [])]
  const maxBytes = options.maxAnswerBytes ?? DEFAULT_MAX_ANSWER_BYTES

  let response: Response
  let text: string | undefined
  try {
    response = await until(signal, send(options, call, clientSecret, signal))
    text = await until(signal, readAnswer(response, maxBytes))
  } catch (cause) {
    const what = signal.aborted ? 'no answer in time' : 'could not be reached'
    const details = { operation, isPassing: !signal.aborted, cause: safeCause(cause, secrets) }
    throw new MeshApiError('mesh_unavailable', what, details)
  }

  const { status: httpStatus, headers } = response
  const requestId =
    headers.get('x-request-id') ?? headers.get('request-id') ?? headers.get('x-correlation-id')
  const details: MeshApiErrorDetails = {
    operation,
    httpStatus,
    requestId: redact(requestId, secrets)?.slice(0, 100),
    retryAfterSeconds: retryAfterSeconds(headers.get('Retry-After'), new Date()),
  }
  if (text === undefined) {
    const what = `the answer is larger than ${maxBytes} bytes`
    throw new MeshApiError('mesh_unavailable', what, { ...details, isPassing: false })
  }
  return readEnvelope(call, text, details, secrets)
}

function send<T>(
  { apiUrl, clientId, fetch: send = fetch }: MeshOptions,
  { method, path, query, body }: MeshCall<T>,
  clientSecret: string,
  signal: AbortSignal,
): Promise<Response> {
  return send(`${apiUrl.replace(/\/+$/, '')}${path}${query ? `?${new URLSearchParams(query)}` : ''}`, {
    method,
    headers: {
      Accept: 'application/json',
      'X-Client-Id': clientId,
      'X-Client-Secret': clientSecret,
      ...(body && { 'Content-Type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
    // A redirect would carry the client secret to another host.
    redirect: 'error',
    signal,
  })
}

/** The key of the call's scope, as it is now. */
async function secretFor<T>(
  { clientSecret, readClientSecret = clientSecret }: MeshOptions,
  { operation, scope }: MeshCall<T>,
  signal: AbortSignal,
): Promise<string> {
  const source = scope === 'read' ? readClientSecret : clientSecret
  let secret: unknown
  try {
    secret = typeof source === 'function' ? await until(signal, Promise.resolve(source())) : source
  } catch (cause) {
    const details = { operation, isPassing: false, cause: safeCause(cause, []) }
    throw new MeshApiError('mesh_unavailable', 'the function that gives the client secret failed', details)
  }
  const text = typeof secret === 'string' ? secret.trim() : ''
  // `fetch` would quote it in its error.
  if (!/^[\x20-\x7e]+$/.test(text)) {
    const what = 'the client secret is empty or holds characters that a header cannot carry'
    throw new MeshApiError('mesh_unavailable', what, { operation, isPassing: false })
  }
  return text
}

function readEnvelope<T>(
  call: MeshCall<T>,
  text: string,
  details: MeshApiErrorDetails,
  secrets: string[],
): T {
  const envelope = envelopeSchema.safeParse(parseJson(text)).data
  const httpStatus = details.httpStatus ?? 0
  const told = {
    ...details,
    meshStatus: redact(envelope?.status, secrets),
    errorType: redact(envelope?.errorType, secrets),
    meshMessage: redact(envelope?.message, secrets),
    displayMessage: redact(envelope?.displayMessage, secrets),
  }
  const isOk = httpStatus >= 200 && httpStatus < 300
  if (!isOk || (envelope?.status && envelope.status !== 'ok')) {
    throw new MeshApiError(
      codeOf(httpStatus, envelope?.status),
      `answered ${httpStatus}${told.meshStatus ? ` ${told.meshStatus}` : ''}`,
      told,
    )
  }

  // A failure inside a 200 is a general pattern of Mesh's: the body decides.
  const inner = call.contentStatus && statusSchema.safeParse(envelope?.content).data
  if (inner && inner.status !== 'succeeded' && inner.status !== 'ok') {
    const contentStatus = redact(inner.status, secrets)
    throw new MeshApiError('mesh_rejected', `answered ${httpStatus}, and in it ${contentStatus}`, {
      ...told,
      contentStatus,
      meshMessage: redact(inner.errorMessage, secrets) ?? told.meshMessage,
      displayMessage: redact(inner.displayMessage, secrets) ?? told.displayMessage,
    })
  }
  const content = call.content.safeParse(envelope?.content)
  if (!envelope || !content.success || (call.contentStatus === 'required' && !inner)) {
    throw new MeshApiError('mesh_unavailable', 'the answer is not what its API describes', told)
  }
  return content.data
}

function codeOf(httpStatus: number, meshStatus: string | null | undefined): MeshApiErrorCode {
  if (httpStatus === 429 || meshStatus === 'tooManyRequest') return 'mesh_rate_limited'
  if (httpStatus >= 500 || httpStatus === 408 || meshStatus === 'serverFailure') return 'mesh_unavailable'
  return 'mesh_rejected'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message would quote the answer.
    return undefined
  }
}

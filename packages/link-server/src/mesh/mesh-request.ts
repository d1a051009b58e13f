import type { MeshScope } from 'react-mesh-link/contract'
import { z } from 'zod'
import { MeshApiError, type MeshApiErrorCode, type MeshApiErrorDetails } from './mesh-api-error'
import type { MeshOptions } from './mesh-options'
import { redact } from './redact'
import { readAnswer, retryAfterSeconds, retryDelayMs, safeCause, untilAborted } from './transport'

/** One call to Mesh. */
interface MeshCall<T> {
  /** Name of the call in errors and logs. */
  operation: string
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  query?: Record<string, string>
  body?: Record<string, unknown>
  /** Secrets in the request that must not appear in an error. */
  secrets?: string[]
  /** Which of Mesh's keys to use. Default `write`. */
  scope?: MeshScope
  /** Whether the call may be sent again after a failure. */
  isRetryable: boolean
  /** Whether an answer without `content.status` cannot be used. */
  needsContentStatus?: boolean
  /** Values of `content.status` that are no failure, besides `succeeded` and `ok`. */
  fineStatuses?: string[]
  /** Finds a failure in content that has no `status`. */
  failureOf?: (content: T) => { status: string; message: string | null | undefined } | undefined
  /** Schema of the envelope's `content`. */
  content: z.ZodType<T>
  /** Timeout in milliseconds, used when it is shorter than the client's timeout. */
  timeoutMs?: number | undefined
}

/** Calls Mesh. Resolves with the envelope's `content`, rejects with a `MeshApiError`. */
export type MeshRequest = <T>(call: MeshCall<T>) => Promise<T>

const DEFAULT_TIMEOUT_MS = 10_000
const DEFAULT_MAX_ANSWER_BYTES = 16 * 1024 * 1024

const FINE_STATUSES = new Set(['succeeded', 'ok'])

/** A field of another type is ignored, so that the other fields can still be read. */
const optionalText = z.string().nullish().catch(undefined)

const envelopeSchema = z.object({
  status: optionalText,
  message: optionalText,
  displayMessage: optionalText,
  errorType: optionalText,
  content: z.unknown().optional(),
})

const statusSchema = z.object({
  status: z.string(),
  errorMessage: optionalText,
  displayMessage: optionalText,
})

/** Makes the function that sends all calls to Mesh. Retryable calls are retried within the timeout. */
export function createMeshRequest(options: MeshOptions): MeshRequest {
  return async (call) => {
    const clientTimeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS
    const timeoutMs = Math.min(call.timeoutMs ?? clientTimeoutMs, clientTimeoutMs)
    const end = performance.now() + timeoutMs
    const signal = AbortSignal.timeout(timeoutMs)
    for (let retries = 0; ; retries++) {
      try {
        return await callOnce(options, call, signal)
      } catch (error) {
        const waitMs =
          call.isRetryable && error instanceof MeshApiError ? retryDelayMs(error, retries) : undefined
        if (waitMs === undefined || performance.now() + waitMs >= end) throw error
        await new Promise((resolve) => setTimeout(resolve, waitMs))
      }
    }
  }
}

async function callOnce<T>(options: MeshOptions, call: MeshCall<T>, signal: AbortSignal): Promise<T> {
  const { operation } = call
  const clientSecret = await clientSecretFor(options, call, signal)
  const secrets = [clientSecret, ...(call.secrets ?? [])]
  const maxBytes = options.maxAnswerBytes ?? DEFAULT_MAX_ANSWER_BYTES

  let response: Response
  let text: string | undefined
  try {
    response = await untilAborted(signal, send(options, call, clientSecret, signal))
    text = await untilAborted(signal, readAnswer(response, maxBytes))
  } catch (cause) {
    const what = signal.aborted ? 'no answer within the timeout' : 'could not be reached'
    const details = { operation, isTransient: !signal.aborted, cause: safeCause(cause, secrets) }
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
    throw new MeshApiError('mesh_unavailable', what, { ...details, isTransient: false })
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
    // A redirect would send the client secret to another host.
    redirect: 'error',
    signal,
  })
}

/** The current client secret for the scope of the call. */
async function clientSecretFor<T>(
  { clientSecret, readClientSecret = clientSecret }: MeshOptions,
  { operation, scope }: MeshCall<T>,
  signal: AbortSignal,
): Promise<string> {
  const source = scope === 'read' ? readClientSecret : clientSecret
  let secret: unknown
  try {
    secret = typeof source === 'function' ? await untilAborted(signal, Promise.resolve(source())) : source
  } catch (cause) {
    const details = { operation, isTransient: false, cause: safeCause(cause, []) }
    throw new MeshApiError('mesh_unavailable', 'the clientSecret function failed', details)
  }
  const text = typeof secret === 'string' ? secret.trim() : ''
  // Checked here, because `fetch` would quote the secret in its error.
  if (!/^[\x20-\x7e]+$/.test(text)) {
    const what = 'the client secret is empty or has characters that a header cannot carry'
    throw new MeshApiError('mesh_unavailable', what, { operation, isTransient: false })
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
  const errorDetails = {
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
      `answered ${httpStatus}${errorDetails.meshStatus ? ` ${errorDetails.meshStatus}` : ''}`,
      errorDetails,
    )
  }

  // Mesh reports many failures inside an HTTP 200, so the body decides.
  const inner = statusSchema.safeParse(envelope?.content).data
  if (inner && !FINE_STATUSES.has(inner.status) && !call.fineStatuses?.includes(inner.status)) {
    throw innerFailure(inner.status, inner.errorMessage, inner.displayMessage)
  }
  const content = call.content.safeParse(envelope?.content)
  if (!envelope || !content.success || (call.needsContentStatus && !inner)) {
    throw new MeshApiError('mesh_unavailable', 'the answer does not have the documented form', errorDetails)
  }
  const failure = call.failureOf?.(content.data)
  if (failure) throw innerFailure(failure.status, failure.message)
  return content.data

  function innerFailure(status: string, message?: string | null, displayMessage?: string | null) {
    const contentStatus = redact(status, secrets)
    return new MeshApiError(
      'mesh_rejected',
      `answered ${httpStatus} with the content status ${contentStatus}`,
      {
        ...errorDetails,
        contentStatus,
        meshMessage: redact(message, secrets) ?? errorDetails.meshMessage,
        displayMessage: redact(displayMessage, secrets) ?? errorDetails.displayMessage,
      },
    )
  }
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
    // The parser's message would quote the answer.
    return undefined
  }
}

import type { z } from 'zod'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { TIMED_OUT, withTimeout } from '../with-timeout'
import { bodyWasRead } from './parsed-body'

/** A large body may have a hundred thousand errors; this many are enough. */
const MAX_ERRORS = 20
/** A message may quote a field name, which may be as long as the body. */
const MAX_MESSAGE_LENGTH = 300
const MAX_PATH_LENGTH = 200

/** Limits of a request body. */
export interface BodyLimits {
  maxBytes: number
  /** Milliseconds until the whole body must have arrived. */
  timeoutMs: number
}

/**
 * Reads a request's body within its limits.
 *
 * @throws `body_too_large`, `body_timeout`, `body_incomplete` when the connection ended early, or `not_configured` when
 *   somebody else has read the body
 */
export async function readBody(request: Request, { maxBytes, timeoutMs }: BodyLimits): Promise<Buffer> {
  const length = request.headers.get('Content-Length')
  if (Number(length) > maxBytes) throw tooLarge(maxBytes)
  if (request.bodyUsed) throw missing(request)
  // With a Content-Length, the body can be read in one call, which is faster.
  const body = await withTimeout(
    timeoutMs,
    length ? readWhole(request, maxBytes) : readChunks(request, maxBytes),
  )
  if (body === TIMED_OUT) throw tooSlow(timeoutMs)
  return body
}

async function readWhole(request: Request, maxBytes: number): Promise<Buffer> {
  let body: Buffer
  try {
    body = Buffer.from(await request.arrayBuffer())
  } catch (cause) {
    throw incomplete(request, cause)
  }
  // Not every server enforces the Content-Length.
  if (body.byteLength > maxBytes) throw tooLarge(maxBytes)
  if (body.byteLength === 0 && Number(request.headers.get('Content-Length')) > 0) throw missing(request)
  return body
}

async function readChunks(request: Request, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength
      if (size > maxBytes) break
      chunks.push(chunk)
    }
  } catch (cause) {
    throw incomplete(request, cause)
  }
  if (size > maxBytes) throw tooLarge(maxBytes)
  return Buffer.concat(chunks)
}

/**
 * Reads a JSON body and checks it with a schema.
 *
 * @throws `unsupported_media_type`, `invalid_body`, and what `readBody` throws
 */
export async function readJson<T>(request: Request, schema: z.ZodType<T>, limits: BodyLimits): Promise<T> {
  const mediaType = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json') {
    throw new MeshLinkProblem(
      'unsupported_media_type',
      'The body must be JSON. Send it with "Content-Type: application/json".',
    )
  }
  const bytes = await readBody(request, limits)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // The parser's message would quote the body.
    throw new MeshLinkProblem('invalid_body', 'The body is not valid JSON.')
  }
  return checkInput(value, schema)
}

/**
 * Checks a request, from a body or from a call of a function.
 *
 * @throws `invalid_body`
 */
export function checkInput<T>(value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value)
  if (!result.success) {
    throw new MeshLinkProblem('invalid_body', 'The body is not what this route takes.', {
      errors: result.error.issues.slice(0, MAX_ERRORS).map(({ path, message }) => ({
        path: path.join('.').slice(0, MAX_PATH_LENGTH),
        message: message.slice(0, MAX_MESSAGE_LENGTH),
      })),
    })
  }
  return result.data
}

function tooLarge(maxBytes: number) {
  return new MeshLinkProblem('body_too_large', `The body may have at most ${maxBytes} bytes.`)
}

function tooSlow(timeoutMs: number) {
  return new MeshLinkProblem(
    'body_timeout',
    `The body did not arrive within ${Math.ceil(timeoutMs / 1000)} seconds. Send it again.`,
  )
}

/** Why a body is not there: the caller has gone, e.g. during a slow start, or else somebody has read it. */
function missing(request: Request) {
  return request.signal.aborted ? incomplete(request, request.signal.reason) : bodyWasRead()
}

function incomplete({ signal }: Request, cause: unknown) {
  // Node's words for a stream that was read already. A body that was cut off may be called the same.
  const isRead = cause instanceof TypeError && /unusable|disturbed|locked/.test(cause.message)
  if (isRead && !signal.aborted) return bodyWasRead()
  return new MeshLinkProblem('body_incomplete', 'The connection ended before the whole body arrived.', {
    cause,
  })
}

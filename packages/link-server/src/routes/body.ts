import type { z } from 'zod'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { LATE, within } from '../within'

/** So many faults tell enough: a large body may hold a hundred thousand. */
const MOST_ERRORS = 20
/** A message may quote the name of a field, which may be as long as the body. */
const LONGEST_MESSAGE = 300
const LONGEST_PATH = 200

export interface BodyLimits {
  maxBytes: number
  timeoutMs: number
}

/**
 * Reads a request's body: no more of it than is allowed, and for no longer.
 *
 * @throws `body_too_large`, `body_timeout`, or `body_incomplete` when the client broke off
 */
export async function readBody(request: Request, { maxBytes, timeoutMs }: BodyLimits): Promise<Buffer> {
  const length = request.headers.get('Content-Length')
  if (Number(length) > maxBytes) throw tooLarge(maxBytes)
  if (request.bodyUsed) {
    throw new Error(
      'The body was read before the Mesh handler got the request. Mount it before body parsers.',
    )
  }
  // A body whose length is announced ends there: it can be read at one go, which is quicker.
  const body = await within(timeoutMs, length ? readWhole(request, maxBytes) : readChunks(request, maxBytes))
  if (body === LATE) throw tooSlow(timeoutMs)
  return body
}

async function readWhole(request: Request, maxBytes: number): Promise<Buffer> {
  let body: Buffer
  try {
    body = Buffer.from(await request.arrayBuffer())
  } catch (cause) {
    throw brokenOff(cause)
  }
  // Not every server holds a client to the length it gave.
  if (body.byteLength > maxBytes) throw tooLarge(maxBytes)
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
    throw brokenOff(cause)
  }
  if (size > maxBytes) throw tooLarge(maxBytes)
  return Buffer.concat(chunks)
}

/**
 * Reads a JSON body and checks it.
 *
 * @throws `unsupported_media_type`, `invalid_body`, and what `readBody` throws
 */
export async function readJson<T>(request: Request, schema: z.ZodType<T>, limits: BodyLimits): Promise<T> {
  const mediaType = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json') {
    throw new MeshLinkProblem(
      'unsupported_media_type',
      'The body has to be JSON. Send it with "Content-Type: application/json".',
    )
  }
  const bytes = await readBody(request, limits)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // The parser's own message would quote the body.
    throw new MeshLinkProblem('invalid_body', 'The body is not valid JSON.')
  }
  const result = schema.safeParse(value)
  if (!result.success) {
    throw new MeshLinkProblem('invalid_body', 'The body is not what this route takes.', {
      errors: result.error.issues.slice(0, MOST_ERRORS).map(({ path, message }) => ({
        path: path.join('.').slice(0, LONGEST_PATH),
        message: message.slice(0, LONGEST_MESSAGE),
      })),
    })
  }
  return result.data
}

function tooLarge(maxBytes: number) {
  return new MeshLinkProblem('body_too_large', `The body may hold ${maxBytes} bytes at most.`)
}

function tooSlow(timeoutMs: number) {
  return new MeshLinkProblem(
    'body_timeout',
    `The body did not arrive within ${Math.ceil(timeoutMs / 1000)} seconds. Send it again.`,
  )
}

function brokenOff(cause: unknown) {
  return new MeshLinkProblem('body_incomplete', 'The connection ended before the whole body arrived.', {
    cause,
  })
}

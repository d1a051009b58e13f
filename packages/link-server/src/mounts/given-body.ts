import type { IncomingMessage } from 'node:http'

/** What routers and body parsers leave on a request of Node. */
export interface RoutedRequest extends Pick<IncomingMessage, 'url' | 'readableEnded'> {
  /** The path that Express has cut off `url`. */
  baseUrl?: unknown
  /** The path before a router has changed it. Connect has only this. */
  originalUrl?: string
  body?: unknown
  rawBody?: unknown
}

/** A body that somebody else has read. */
interface GivenBody {
  bytes: Buffer
  /** Whether the bytes were written again from a parsed value, and may differ from those that arrived. */
  isParsed: boolean
}

/**
 * The body of a request that a body parser has read; `undefined` when the request itself still has it.
 *
 * Cloud functions and `express.json({ verify })` keep the bytes as `rawBody`.
 */
export function givenBody({ body, rawBody, readableEnded }: RoutedRequest): GivenBody | undefined {
  const kept = toBytes(rawBody)
  if (kept) return { bytes: kept, isParsed: false }
  // Some parsers leave `{}` on requests that they did not read.
  if (!readableEnded || body === undefined || body === null) return undefined
  const bytes = toBytes(body)
  if (bytes) return { bytes, isParsed: false }
  return { bytes: Buffer.from(JSON.stringify(body) ?? ''), isParsed: true }
}

function toBytes(value: unknown): Buffer | undefined {
  if (typeof value === 'string') return Buffer.from(value)
  if (Buffer.isBuffer(value)) return value
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  return undefined
}

import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { z } from 'zod'
import type { ApiEnv } from './api-env'
import { lowerFirstKeys } from './lower-first-keys'
import { parseJson } from './parse-json'
import { readQuery } from './read-query'
import { validate } from './validate'

const MOST_BYTES = 16_384

/**
 * The JSON body of a GET. The Web's `Request` has no such thing, but Mesh's document has, and its client sends it: it is
 * read from Node's request. For clients that can't send one, the query does as well.
 */
export async function readGetBody<Schema extends z.ZodObject>(
  c: Context<ApiEnv & { Bindings: HttpBindings }>,
  schema: Schema,
): Promise<z.output<Schema>> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of c.env.incoming) {
      size += chunk.length
      if (size > MOST_BYTES) break
      chunks.push(chunk)
    }
  } catch {
    // The caller hung up in the middle: no fault of ours, and no one left to tell.
  }
  if (size === 0) return readQuery(c, schema)
  const text = size > MOST_BYTES ? undefined : Buffer.concat(chunks).toString()
  return validate(schema, lowerFirstKeys(parseJson(text)))
}

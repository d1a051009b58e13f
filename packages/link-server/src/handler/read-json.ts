import type { z } from 'zod'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { readBody } from './read-body'

/**
 * Reads a JSON body and checks it.
 *
 * @throws `unsupported_media_type`, `body_too_large`, `invalid_body`
 */
export async function readJson<T>(request: Request, schema: z.ZodType<T>, maxBytes: number): Promise<T> {
  const mediaType = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json') {
    throw new MeshLinkProblem(
      'unsupported_media_type',
      'The body has to be JSON. Send it with "Content-Type: application/json".',
    )
  }
  const bytes = await readBody(request, maxBytes)
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
      errors: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    })
  }
  return result.data
}

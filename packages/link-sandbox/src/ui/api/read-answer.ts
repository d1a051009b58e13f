import type { LinkApiError as LinkApiErrorBody } from '../../link-api/contract'
import { refusalText } from '../texts/refusal-text'
import { texts } from '../texts/texts'
import { hasShape } from './has-shape'
import { LinkApiError } from './link-api-error'

/** The body of a good answer; throws a `LinkApiError` for a refusal and for anything that is not an answer of the Link server. */
export async function readAnswer<T>(response: Response, isAnswer: (value: unknown) => boolean): Promise<T> {
  const body: unknown = await response.json().catch((cause: unknown) => {
    // A connection that broke half-way is not an answer that makes no sense.
    if (cause instanceof SyntaxError) return undefined
    throw cause
  })
  if (response.ok && isAnswer(body)) return body as T

  const refusal = (body as { error?: LinkApiErrorBody } | undefined | null)?.error
  if (!response.ok && refusal && hasShape(refusal, { code: 'string', message: 'string' })) {
    throw new LinkApiError({ ...refusal, message: refusalText(refusal) })
  }
  throw new LinkApiError({ code: 'malformed', message: texts.failure.malformed })
}

import { createHash } from 'node:crypto'

/** Mesh's words for how a call went, with their HTTP status. */
export const STATUS_CODES = {
  ok: 200,
  badRequest: 400,
  permissionDenied: 401,
  notFound: 404,
  tooManyRequest: 429,
  serverFailure: 500,
} as const

/** Mesh's envelope around an answer; a refusal has no `content`. */
export function envelope(
  status: keyof typeof STATUS_CODES,
  part: { content?: unknown; message?: string; displayMessage?: string; errorType?: string } = {},
) {
  const { message = '', errorType = '' } = part
  const errorHash = createHash('sha256').update(`${status} ${errorType} ${message}`).digest('hex').slice(0, 8)
  return {
    ...('content' in part && { content: part.content }),
    status,
    message,
    displayMessage: part.displayMessage ?? null,
    errorHash,
    errorType,
    errorData: null,
  }
}

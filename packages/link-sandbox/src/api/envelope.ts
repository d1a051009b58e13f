import { createHash } from 'node:crypto'
import type { ApiResult } from '@meshconnect/node-api'

/** Mesh's words for how a call went, with their HTTP status. */
export const STATUS_CODES = {
  ok: 200,
  badRequest: 400,
  permissionDenied: 403,
  notFound: 404,
  conflict: 409,
  locked: 423,
  tooManyRequest: 429,
  unavailableForLegalReasons: 451,
  serverFailure: 500,
} as const satisfies Record<ApiResult['status'] & string, number>

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
  } satisfies ApiResult & { content?: unknown }
}

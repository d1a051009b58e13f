/** What a host is told of something that failed. */
export interface ErrorPayload {
  errorMessage: string
  requestId?: string
}

/** A failure as the host is told of it. */
export function errorPayload({ message, requestId }: { message: string; requestId?: string }): ErrorPayload {
  return { errorMessage: message, ...(requestId && { requestId }) }
}

/** What a host is told of something that failed. */
export interface ErrorPayload {
  errorMessage: string
  requestId?: string
}

/** Whether a query is worth asking again: not when the backend has said that it would answer the same. */
export function retryTransient(failures: number, error: Error & { isRetryable?: boolean }): boolean {
  return failures < 3 && error.isRetryable !== false
}

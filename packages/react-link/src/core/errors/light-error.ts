import type { MeshLinkErrorCode } from './error-codes'
import type { MeshLinkError } from './mesh-link-error'

/**
 * Makes a `MeshLinkError` without its class, which an app's first load does not have: `instanceof` goes by the name.
 *
 * @param message for users too
 * @param cause of an error that may pass: with one, it is retryable
 */
export function lightError(code: MeshLinkErrorCode, message: string, cause?: unknown): MeshLinkError {
  return Object.assign(new Error(message, { cause }), {
    name: 'MeshLinkError',
    code,
    isRetryable: !!cause,
    userMessage: message,
    docsPath: `docs/errors.md#${code}`,
  }) as unknown as MeshLinkError
}

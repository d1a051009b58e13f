import type { MeshLinkErrorCode } from './error-codes'
import { MeshLinkError } from './mesh-link-error'

/**
 * Returns a `MeshLinkError` unchanged, and wraps any other error, which becomes the `cause`. In a file of its own, because
 * the first load of an app does not need it.
 *
 * @param userMessage where the message is for developers
 */
export function toMeshLinkError(
  thrown: unknown,
  code: MeshLinkErrorCode,
  message: string,
  userMessage?: string,
): MeshLinkError {
  return thrown instanceof MeshLinkError
    ? thrown
    : new MeshLinkError(code, message, { cause: thrown, isRetryable: true, userMessage })
}

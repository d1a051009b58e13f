import { MeshLinkError, type MeshLinkErrorCode } from './mesh-link-error'

/** Gives `thrown` as it is when it is ours, else wraps it under `code`; the original stays as `cause`. */
export function toMeshLinkError(thrown: unknown, code: MeshLinkErrorCode, message: string): MeshLinkError {
  return thrown instanceof MeshLinkError
    ? thrown
    : new MeshLinkError(code, message, { cause: thrown, isRetryable: true })
}

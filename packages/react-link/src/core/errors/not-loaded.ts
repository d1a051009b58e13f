import { MeshLinkError } from './mesh-link-error'

/**
 * Throws the error for code that could not be loaded.
 *
 * @throws MeshLinkError `offline` or `code_load_failed`
 */
export function notLoaded(cause: unknown): never {
  throw new MeshLinkError(
    globalThis.navigator?.onLine === false ? 'offline' : 'code_load_failed',
    'A part of this page could not be loaded. Check the connection and try again.',
    { cause, isRetryable: true },
  )
}

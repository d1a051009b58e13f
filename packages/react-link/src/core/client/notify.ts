import { MeshLinkError } from '../errors/mesh-link-error'
import type { LinkHandlers } from './link-handlers'

/** Calls one handler; an exception in it goes to `onError`, or is reported as uncaught, and stops nothing else. */
export function notify<Name extends keyof LinkHandlers>(
  handlers: LinkHandlers,
  name: Name,
  value: Parameters<NonNullable<LinkHandlers[Name]>>[0],
): void {
  try {
    ;(handlers[name] as ((value: unknown) => void) | undefined)?.(value)
  } catch (cause) {
    if (name === 'onError' || !handlers.onError) reportError(cause)
    else notify(handlers, 'onError', new MeshLinkError('callback_failed', `${name} threw.`, { cause }))
  }
}

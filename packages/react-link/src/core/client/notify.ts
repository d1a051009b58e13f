import { MeshLinkError } from '../errors/mesh-link-error'
import { attempt } from './attempt'
import type { LinkHandlers } from './link-handlers'

/**
 * Calls one handler; what fails in it goes to `onError`, or is reported as uncaught, and stops nothing else.
 *
 * @param latest gives the handlers as they are now
 */
export function notify<Name extends keyof LinkHandlers>(
  latest: () => LinkHandlers,
  name: Name,
  value: Parameters<NonNullable<LinkHandlers[Name]>>[0],
): void {
  let handlers: LinkHandlers = {}
  attempt(
    () => {
      handlers = latest()
      return (handlers[name] as ((value: unknown) => unknown) | undefined)?.(value)
    },
    (cause) => {
      if (name === 'onError' || !handlers.onError) reportError(cause)
      else
        notify(() => handlers, 'onError', new MeshLinkError('callback_failed', `${name} threw.`, { cause }))
    },
  )
}

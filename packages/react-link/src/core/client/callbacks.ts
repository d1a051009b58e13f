import type { LinkConnectedPayload } from '../contract'
import { MeshLinkError } from '../errors/mesh-link-error'
import type { MeshLinkEvent } from '../session/mesh-link-event'
import type { LinkResult, SessionConnection, SessionTransfer } from '../session/session'

/**
 * Callbacks for one session, all optional. With a hook or a component, those of the latest render are called.
 *
 * @typeParam Data what the intent gives the page beside the link token
 */
export interface LinkHandlers<Data = unknown> {
  /**
   * The user connected an account; saving it at the backend has begun. The second argument is `undefined`, except with
   * `exposeTokens` of `tokenBackend`: then it has the account's tokens, which belong nowhere but to your server.
   */
  onConnected?: ((connection: SessionConnection, tokens?: LinkConnectedPayload) => void) | undefined
  /**
   * The user saw the end of a transfer in Link: it was submitted, or Link said that it failed. Whether the money arrived, only
   * the backend knows: credit a transfer there, never in this callback.
   */
  onTransferFinished?: ((transfer: SessionTransfer) => void) | undefined
  /** Called for every event of Link. */
  onEvent?: ((event: MeshLinkEvent) => void) | undefined
  /** The session has ended, and nothing of it is left on the page. Called once a session. */
  onExit?: ExitHandler<LinkResult<Data>> | undefined
  /** Something went wrong; the session may continue. */
  onError?: ((error: MeshLinkError) => void) | undefined
}

/** A method, so that the options of any intent are options too, although each intent's handler takes data of its own. */
type ExitHandler<Result> = { onExit(result: Result): void }['onExit']

/**
 * Calls a function of the app. If it fails, our own code continues.
 *
 * @param run may throw or return a promise that rejects
 * @param onFailure called with the error; by default the error is reported as uncaught
 */
export function attempt(
  run: () => unknown,
  // Resolved only on failure: `reportError` does not exist everywhere.
  onFailure: (thrown: unknown) => void = (thrown) => reportError(thrown),
): void {
  try {
    Promise.resolve(run()).catch(onFailure)
  } catch (thrown) {
    onFailure(thrown)
  }
}

/**
 * Calls one handler. An error in it goes to `onError`, or is reported as uncaught without an `onError`.
 *
 * @param getHandlers gives the latest handlers
 */
export function callHandler<Name extends keyof LinkHandlers>(
  getHandlers: () => LinkHandlers,
  name: Name,
  value: Parameters<NonNullable<LinkHandlers[Name]>>[0],
): void {
  let handlers: LinkHandlers = {}
  attempt(
    () => {
      handlers = getHandlers()
      return (handlers[name] as ((value: unknown) => unknown) | undefined)?.(value)
    },
    (cause) => {
      if (name === 'onError' || !handlers.onError) reportError(cause)
      else
        callHandler(
          () => handlers,
          'onError',
          new MeshLinkError('callback_failed', `${name} threw.`, { cause }),
        )
    },
  )
}

/** A set of listeners. If one of them fails, the others are still called. */
export interface Listeners<Value> {
  add(listener: (value: Value) => void): () => void
  notify(value: Value): void
}

/** Makes an empty set of listeners. */
export function createListeners<Value>(): Listeners<Value> {
  const all = new Set<(value: Value) => void>()
  return {
    add(listener) {
      // Wrapped, so that a function that is added twice is called twice and removed once.
      const own = (value: Value) => listener(value)
      all.add(own)
      return () => all.delete(own)
    },
    notify(value) {
      for (const listener of [...all]) attempt(() => listener(value))
    },
  }
}

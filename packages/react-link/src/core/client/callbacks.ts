import type { LinkConnectedPayload } from '../contract'
import { explain } from '../errors/explain'
import { MeshLinkError } from '../errors/mesh-link-error'
import { OUR_FAULT } from '../errors/our-fault'
import type { MeshLinkEvent } from '../session/mesh-link-event'
import type { LinkResult, SessionConnection, SessionTransfer } from '../session/session'
import { attempt } from './attempt'
import type { Listeners } from './listeners'

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

/** The last error of each session: one that the user saw in the dialog is the result's error too. */
const told = new WeakMap<() => LinkHandlers, MeshLinkError>()

/** Begins a session: a backend may throw one and the same error again. */
export function startTelling(getHandlers: () => LinkHandlers): void {
  told.delete(getHandlers)
}

/**
 * Calls one handler. An error in it goes to `onError`, or is reported as uncaught without an `onError`.
 *
 * Each error of a session is told once, and explained to developers where only they can correct it.
 *
 * @param getHandlers gives the latest handlers
 */
export function callHandler<Name extends keyof LinkHandlers>(
  getHandlers: () => LinkHandlers,
  name: Name,
  value: Parameters<NonNullable<LinkHandlers[Name]>>[0],
): void {
  if (value instanceof MeshLinkError) {
    if (told.get(getHandlers) === value) return
    told.set(getHandlers, value)
    explain(value)
  }
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
          new MeshLinkError('callback_failed', `${name} threw.`, { cause, userMessage: OUR_FAULT }),
        )
    },
  )
}

/** Calls all listeners. If one of them fails, the others are still called. */
export function notify<Value>({ all }: Listeners<Value>, value: Value): void {
  for (const listener of [...all]) attempt(() => listener(value))
}

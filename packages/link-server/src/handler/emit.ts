import type { MeshLinkServerEvent } from '../events'
import { MeshApiError } from '../mesh/mesh-api-error'

/**
 * Makes the function that logs an event if it needs a person, and calls `onEvent`. Errors of `onEvent` are ignored.
 *
 * @param options.log whether to write to the console
 */
export function createEmit({
  onEvent = () => {},
  log = true,
}: {
  onEvent?: ((event: MeshLinkServerEvent) => unknown) | undefined
  log?: boolean | undefined
} = {}): (event: MeshLinkServerEvent) => void {
  return (event) => {
    if (log) logTrouble(event)
    // A failing log must not break a deposit, and a rejected promise must not end the process.
    try {
      const result = onEvent(event)
      if (result instanceof Promise) result.catch(() => {})
    } catch {}
  }
}

/** Writes failures, and transfers that need a person, to the console. */
function logTrouble(event: MeshLinkServerEvent): void {
  const trouble = troubleOf(event)
  if (!trouble) return
  const [what, error] = trouble
  const of = event.requestId ? ` (request ${event.requestId})` : ''
  // For a failed call to Mesh the message is enough; the stack does not help.
  const why = error instanceof MeshApiError ? describeMeshError(error) : error
  // biome-ignore lint/suspicious/noConsole: without a log, failures would go unnoticed
  console.error(
    `mesh-link-server: ${what}${of}${why === undefined ? '' : ':'}`,
    ...(why === undefined ? [] : [why]),
  )
}

/** Mesh's own words say most. They contain no secret. */
function describeMeshError({ message, meshMessage, displayMessage, requestId }: MeshApiError): string {
  const words = meshMessage ?? displayMessage
  const said = words ? `: "${words}"` : ''
  return `${message}${said}${requestId ? ` (Mesh's request ${requestId})` : ''}`
}

function troubleOf(event: MeshLinkServerEvent): [what: string, error?: unknown] | undefined {
  switch (event.type) {
    case 'request_failed':
      return event.error === undefined ? undefined : [`${event.method} ${event.path} failed`, event.error]
    case 'transfer_update_failed':
      return [
        `callback for transfer ${event.transferId} failed (attempt ${event.attempts}, next in ${event.retryInSeconds} s${event.isParked ? ', parked' : ''})`,
        event.error,
      ]
    case 'connection_change_failed':
      return [
        `callback for connection ${event.connectionId} (${event.change}) failed (attempt ${event.attempts}, next in ${event.retryInSeconds} s${event.isParked ? ', parked' : ''})`,
        event.error,
      ]
    case 'transfer_held':
      return [`transfer ${event.transferId} settled, but is held back. ${event.reason}`]
    case 'transfer_facts_changed':
      return [
        `Mesh changed ${event.fields.join(' and ')} of transfer ${event.transferId} after its settlement was delivered. Check this transfer`,
      ]
    case 'inbox_kept':
      // An unknown user usually belongs to another app with the same Mesh client.
      return event.reason === 'unknown_user'
        ? undefined
        : [
            `a message from Mesh (${event.source}, inbox ${event.inboxId}) was kept, but not used: ${event.reason}`,
          ]
    case 'revocation_given_up':
      return [`connection ${event.connectionId} could not be revoked at Mesh. Revoke it in Mesh's dashboard`]
    case 'connection_unreadable':
      return [
        `the tokens of connection ${event.connectionId} cannot be decrypted: the row was altered, or its key is missing`,
      ]
    case 'job_failed':
      return [`job ${event.job} failed`, event.error]
    default:
      return undefined
  }
}

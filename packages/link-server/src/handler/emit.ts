import type { MeshLinkServerEvent } from '../events'
import { MeshApiError } from '../mesh/mesh-api-error'

/** Makes the function that tells `onEvent`. What a listener throws does not reach the request. */
export function createEmit(
  onEvent: (event: MeshLinkServerEvent) => unknown = logTrouble,
): (event: MeshLinkServerEvent) => void {
  return (event) => {
    // A broken log must not break a deposit, nor one that is asynchronous end the process.
    try {
      const told = onEvent(event)
      if (told instanceof Promise) told.catch(() => {})
    } catch {}
  }
}

/** Money that waits for a person, and failures, whose reason would vanish without a listener. */
function logTrouble(event: MeshLinkServerEvent): void {
  const trouble = troubleOf(event)
  if (!trouble) return
  const [what, error] = trouble
  const of = event.requestId ? ` (request ${event.requestId})` : ''
  // Mesh being down is no fault of this code: its stack would tell nothing.
  const why = error instanceof MeshApiError ? error.message : error
  // biome-ignore lint/suspicious/noConsole: without a listener, a failure would vanish
  console.error(
    `mesh-link-server: ${what}${of}${why === undefined ? '' : ':'}`,
    ...(why === undefined ? [] : [why]),
  )
}

function troubleOf(event: MeshLinkServerEvent): [what: string, error?: unknown] | undefined {
  switch (event.type) {
    case 'request_failed':
      return event.error === undefined ? undefined : [`${event.method} ${event.path} failed`, event.error]
    case 'transfer_update_failed':
      return [
        `telling of transfer ${event.transferId} failed (attempt ${event.attempts}, next in ${event.retryInSeconds} s${event.isParked ? ', parked' : ''})`,
        event.error,
      ]
    case 'transfer_held':
      return [`transfer ${event.transferId} settled and is not told yet. ${event.reason}`]
    case 'transfer_facts_changed':
      return [
        `Mesh changed ${event.fields.join(' and ')} of transfer ${event.transferId} after it was told as settled. Look at it`,
      ]
    case 'inbox_kept':
      // A user who is not known is another app's, more often than not.
      return event.reason === 'unknown_user'
        ? undefined
        : [`a word of Mesh's (${event.source}, inbox ${event.inboxId}) is kept and not used: ${event.reason}`]
    case 'revocation_given_up':
      return [`connection ${event.connectionId} could not be revoked at Mesh. Revoke it in Mesh's dashboard`]
    case 'connection_unreadable':
      return [`connection ${event.connectionId} can't be opened: its row was altered, or its key is gone`]
    case 'job_failed':
      return [`job ${event.job} failed`, event.error]
    default:
      return undefined
  }
}

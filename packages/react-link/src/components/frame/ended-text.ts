import type { LinkResult } from '../../core/session/session'

/** What a user reads where Link was, once it is over. */
export function endedText({ status, connections }: LinkResult): string {
  if (connections.some(({ save }) => save === 'failed')) {
    return 'Your account is connected, but it could not be saved. Connect it again.'
  }
  switch (status) {
    case 'transferred':
      return 'Your transfer is on its way.'
    case 'verified':
      return 'Your account is verified.'
    case 'connected':
      return 'Your account is connected.'
    default:
      return 'Closed. Nothing was changed.'
  }
}

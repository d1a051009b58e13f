import type { LinkSummary } from '../../core/session/session'
import { isRecord } from './is-record'

/** Takes the summary that comes with `done` and `close`, which may be absent or anything. */
export function readSummary(value: unknown): LinkSummary | undefined {
  if (!isRecord(value)) return undefined
  const { page, selectedIntegration, transfer, errorMessage } = value
  return {
    ...(typeof page === 'string' && { page }),
    ...(isRecord(selectedIntegration) && { selectedIntegration }),
    ...(isRecord(transfer) && { transfer }),
    ...(typeof errorMessage === 'string' && errorMessage !== '' && { errorMessage }),
  }
}

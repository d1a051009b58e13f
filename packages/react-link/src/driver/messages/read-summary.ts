import type { LinkSummary } from '../../core/session/session'
import { isRecord } from './is-record'
import { withoutSecrets } from './without-secrets'

/** Takes the summary that comes with `done` and `close`, which may be absent or anything. */
export function readSummary(value: unknown): LinkSummary | undefined {
  const safe = withoutSecrets(value)
  if (!isRecord(safe)) return undefined
  const { page, selectedIntegration, transfer, errorMessage } = safe
  return {
    ...(typeof page === 'string' && { page }),
    ...(isRecord(selectedIntegration) && { selectedIntegration }),
    ...(isRecord(transfer) && { transfer }),
    ...(typeof errorMessage === 'string' && errorMessage !== '' && { errorMessage }),
  }
}

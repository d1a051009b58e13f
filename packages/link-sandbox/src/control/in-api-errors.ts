import { ApiError } from '../api/api-error'
import { SandboxStartError } from '../sandbox-start-error'
import { ClockError } from '../tenant/clock-error'
import { SnapshotError } from '../tenant/snapshot-error'
import { TenantError } from '../tenant/tenant-error'

/** What the sandbox's own parts refuse, as Mesh's API would say it. */
export function inApiErrors(error: unknown): unknown {
  const isRefused = [ClockError, SnapshotError, TenantError, SandboxStartError].some(
    (kind) => error instanceof kind,
  )
  return isRefused
    ? new ApiError('badRequest', (error as Error).message, { errorType: 'invalidField' })
    : error
}

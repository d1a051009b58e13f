/** Why a client can't be made or removed. */
export class TenantError extends Error {
  override name = 'TenantError'
}

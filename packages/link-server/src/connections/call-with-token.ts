import type { MeshScope } from 'react-mesh-link/contract'
import type { MeshAccountToken } from '../mesh/accounts'
import { isTokenRefused, MeshApiError } from '../mesh/mesh-api-error'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { Services } from '../services'
import type { ConnectionRow } from '../storage/tables'
import { findConnection, setConnectionStatus } from './find-connection'
import { refreshConnection } from './refresh-connections'
import { authTokenOf, openTokens } from './stored-tokens'

/** A call to Mesh with an account's token. */
type TokenCall<T> = (token: MeshAccountToken, scope: MeshScope) => Promise<T>

/**
 * Calls Mesh with the stored token of a connection. When Mesh refuses an access token, a new one is fetched and tried
 * once. When Mesh refuses that too, the connection is kept and marked `reconnect_required`.
 *
 * @throws `connection_not_found`, `reconnect_required`, `access_pending`, `mesh_unavailable` when new access cannot be
 *   fetched just now, or what the call threw
 */
export async function callWithToken<T>(
  services: Services,
  userKey: string,
  id: string,
  call: TokenCall<T>,
): Promise<T> {
  const row = await findConnection(services, userKey, id)
  const first = await tryToken(services, row, call)
  if (!first.isRefused) return first.value

  const outcome = row.kind === 'unmanaged' ? await refreshConnection(services, row) : 'refused'
  const refreshed = await findConnection(services, userKey, id)
  if (refreshed.sealed_tokens !== row.sealed_tokens) {
    const second = await tryToken(services, refreshed, call)
    if (!second.isRefused) return second.value
  } else if (outcome === 'busy' || outcome === 'failed') {
    throw new MeshLinkProblem(
      'mesh_unavailable',
      `${row.broker_name} does not accept the access any longer, and new access could not be fetched just now. Try again in a moment.`,
      { headers: { 'Retry-After': '5' }, cause: first.error },
    )
  }
  await setConnectionStatus(services, refreshed, 'reconnect_required')
  throw reconnectRequired(row, first.error)
}

/**
 * Opens the token of a connection. Secret.
 *
 * @throws `reconnect_required` when it cannot be opened, `access_pending` when there is none yet
 */
export async function openAccountToken(services: Services, row: ConnectionRow): Promise<MeshAccountToken> {
  const tokens = await openTokens(services, row)
  if (!tokens) {
    throw new MeshLinkProblem(
      'reconnect_required',
      `The stored access to ${row.broker_name} can no longer be read. Connect the account again.`,
    )
  }
  const authToken = authTokenOf(tokens)
  if (authToken) return { authToken, type: row.broker_type }
  if (row.status === 'reconnect_required') throw reconnectRequired(row)
  throw new MeshLinkProblem(
    'access_pending',
    `${row.broker_name} has not given access to this account yet. This takes about a day. There is nothing to do.`,
  )
}

/** @returns the value, or the error by which Mesh refused the token */
async function tryToken<T>(
  services: Services,
  row: ConnectionRow,
  call: TokenCall<T>,
): Promise<{ isRefused: false; value: T } | { isRefused: true; error: unknown }> {
  const token = await openAccountToken(services, row)
  try {
    const value = await call(token, row.scope)
    await setConnectionStatus(services, row, 'active')
    return { isRefused: false, value }
  } catch (error) {
    if (!(error instanceof MeshApiError)) throw error
    const isRefused =
      isTokenRefused(error) !== undefined ||
      (isSilent(error) && (await isRefusedForBalances(services, token, row.scope)))
    if (isRefused) return { isRefused, error }
    throw error
  }
}

/** `transfers/managed/configure` and `preview` only say `failed`, also for a refused token. */
function isSilent({ contentStatus, meshMessage, displayMessage }: MeshApiError): boolean {
  return contentStatus === 'failed' && !meshMessage && !displayMessage
}

/** Balances need nothing but the token, so they tell whether it was the cause. */
async function isRefusedForBalances(
  { mesh }: Services,
  token: MeshAccountToken,
  scope: MeshScope,
): Promise<boolean> {
  try {
    await mesh.getHoldings(token, scope)
    return false
  } catch (error) {
    return error instanceof MeshApiError && isTokenRefused(error) !== undefined
  }
}

function reconnectRequired({ broker_name }: ConnectionRow, cause?: unknown): MeshLinkProblem {
  return new MeshLinkProblem(
    'reconnect_required',
    `${broker_name} asks for a new login. Connect the account again to see its balances.`,
    { cause },
  )
}

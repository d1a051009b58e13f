import type { MeshTransfer } from 'react-mesh-link/contract'
import type { z } from 'zod'
import { takeLinkSession } from '../link-sessions/link-sessions'
import { type CheckedReport, isFailedStatus, reportTransferRequestSchema } from '../schemas/transfer'
import type { Services, User } from '../services'
import { reportTransfer } from '../transfers/reports'
import { type BodyLimits, readJson } from './body'
import { json, noContent, type RouteHandler, readQuery } from './context'
import { waitForTransfers } from './wait-for-transfers'

/**
 * `GET /transfers`: the user's transfers, newest first. `GET /transfers?clientTransactionId=`: the transfer with this id
 * of the integrator. `GET /transfers?since=`: answers when the transfers are no longer those of that version.
 */
export const getTransfers: RouteHandler = async (c) => {
  const services = c.get('services')
  const user = c.get('user')
  const query = readQuery(c, ['clientTransactionId', 'since'])
  await services.limits.take('reads', user.userKey)
  return json(c, await waitForTransfers(services, user, query, c.req.raw.signal))
}

/**
 * `POST /transfers`: stores a report of a transfer, and answers with the current transfer; 204 when Link could not submit
 * it, because there is nothing to show then.
 */
export function postTransfer(limits: BodyLimits): RouteHandler {
  return async (c) => {
    const reported = await readJson(c.req.raw, reportTransferRequestSchema, limits)
    const current = await reportInSession(c.get('services'), c.get('user'), reported)
    return current ? json(c, current) : noContent(c)
  }
}

/**
 * Stores the checked report of a Link session.
 *
 * @returns the current transfer; `undefined` when Link could not submit it
 * @throws `link_session_unknown`, `link_session_mismatch`, `link_session_used_up`, `invalid_body`
 */
export async function reportInSession(
  services: Services,
  { userKey }: User,
  { linkSessionId, transfer }: z.output<typeof reportTransferRequestSchema>,
): Promise<MeshTransfer | undefined> {
  const session = await takeLinkSession(services, userKey, linkSessionId, 'transfer')
  const current = await reportTransfer(services, session, transfer)
  services.emit({ type: 'transfer_reported', linkSessionId, isSubmitted: isSubmitted(transfer) })
  return current
}

/** The SDKs for iOS, Android and Flutter give no status: their success objects have an id, their error objects have none. */
function isSubmitted({ status, transferId, txId }: CheckedReport): boolean {
  return !isFailedStatus(status) && (transferId !== undefined || txId !== undefined)
}

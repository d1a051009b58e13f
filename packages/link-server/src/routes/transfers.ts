import type { ListTransfersResponse } from 'react-mesh-link/contract'
import { useLinkSession } from '../link-sessions/link-sessions'
import { type CheckedReport, isFailedStatus, reportTransferRequestSchema } from '../schemas/transfer'
import { applyInbox } from '../settlement/apply-inbox'
import { readUserTransfers } from '../settlement/read-lists'
import { isAnyOpen, readTransfers, toWireTransfers } from '../transfers/list-transfers'
import { reportTransfer } from '../transfers/reports'
import { type BodyLimits, readJson } from './body'
import { json, noContent, type RouteHandler, readQuery } from './context'

/**
 * `GET /transfers`: the user's transfers, newest first. While a transfer is open, Mesh is asked too, because a webhook
 * may get lost.
 */
export const getTransfers: RouteHandler = async (c) => {
  const services = c.get('services')
  const user = c.get('user')
  readQuery(c, [])
  await services.limits.take('reads', user.userKey)
  if (!services.hasWorker) await applyInbox(services)
  let found = await readTransfers(services, user.userKey)
  if (isAnyOpen(found, services.now()) && (await readUserTransfers(services, user.userKey))) {
    found = await readTransfers(services, user.userKey)
    services.wakeWorker()
  }
  return json(c, { transfers: toWireTransfers(found) } satisfies ListTransfersResponse)
}

/**
 * `POST /transfers`: stores a report of a transfer, and answers with the current transfer; 204 when Link could not submit
 * it, because there is nothing to show then.
 */
export function postTransfer(limits: BodyLimits): RouteHandler {
  return async (c) => {
    const services = c.get('services')
    const user = c.get('user')
    const { linkSessionId, transfer } = await readJson(c.req.raw, reportTransferRequestSchema, limits)
    const session = await useLinkSession(services, user.userKey, linkSessionId, 'transfer')
    const current = await reportTransfer(services, session, transfer)
    services.emit({ type: 'transfer_reported', linkSessionId, isSubmitted: isSubmitted(transfer) })
    return current ? json(c, current) : noContent(c)
  }
}

/** The SDKs for iOS, Android and Flutter give no status: their success objects have an id, their error objects have none. */
function isSubmitted({ status, transferId, txId }: CheckedReport): boolean {
  return !isFailedStatus(status) && (transferId !== undefined || txId !== undefined)
}

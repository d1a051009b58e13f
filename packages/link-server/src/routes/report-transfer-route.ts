import { readJson } from '../handler/read-json'
import { requireLinkSession } from '../link-sessions/require-link-session'
import { reportTransfer } from '../transfers/report-transfer'
import type { RouteHandler } from './route-handler'
import { reportTransferRequestSchema } from './transfer-schemas'

/** `POST /transfers`: notes what the browser says of a transfer, and answers with it as it stands. */
export const reportTransferRoute: RouteHandler = async (c) => {
  const { services, user } = c.var
  const { linkSessionId, transfer } = await readJson(
    c.req.raw,
    reportTransferRequestSchema,
    services.maxBodyBytes,
  )
  await requireLinkSession(services, user.userKey, linkSessionId)
  return c.json(await reportTransfer(services, user.userKey, transfer))
}

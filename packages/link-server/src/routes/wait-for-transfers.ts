import { createHash } from 'node:crypto'
import type { ListTransfersResponse, MeshTransfer } from 'react-mesh-link/contract'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { textSchema } from '../schemas/values'
import type { Services, User } from '../services'
import { readTransfers, toWireTransfers } from '../transfers/list-transfers'
import { startTransferWait } from '../transfers/transfer-wait'
import { listTransfers, type TransferQuery } from './list-transfers'

const MIN_LOOK_MS = 3_000
const MAX_LOOK_MS = 30_000
/** Pages of one user that wait at the same time. More are answered at once. */
const WAITS_PER_USER = 10

const versionSchema = textSchema(100).min(1)

/**
 * Answers with a user's transfers; with `since`, only when they are no longer those of that version, or after
 * `transferWaitMs`. What no process tells, such as a settlement whose webhook was lost, is looked for from time to time.
 *
 * @param signal aborted when nobody waits for the answer any more
 * @throws `invalid_query`
 */
export async function waitForTransfers(
  services: Services,
  user: User,
  { since, ...query }: TransferQuery & { since?: string },
  signal?: AbortSignal,
): Promise<ListTransfersResponse> {
  if (since !== undefined && !versionSchema.safeParse(since).success) {
    throw new MeshLinkProblem('invalid_query', 'The query has a value that this route does not take.', {
      errors: [{ path: 'since', message: 'Must be the version of an earlier answer' }],
    })
  }
  const { transferWaitMs: waitMs, transferChanges } = services
  if (waitMs === 0) return { transfers: await listTransfers(services, user, query) }
  const { userKey } = user
  if (since === undefined || transferChanges.countOf(userKey) >= WAITS_PER_USER) {
    return toAnswer(await listTransfers(services, user, query), waitMs)
  }

  // Before the first look: a change in between must not be missed.
  const wait = startTransferWait(services, userKey, signal)
  try {
    const end = performance.now() + waitMs
    let answer = toAnswer(await listTransfers(services, user, query), waitMs)
    while (answer.version === since) {
      const left = end - performance.now()
      if (left <= 0) break
      const why = await wait.next(Math.min(left, lookAgainMs(answer.transfers, services.now())))
      if (why === 'over') break
      // Mesh need not be asked about what a replica has just told.
      const transfers =
        why === 'changed'
          ? toWireTransfers(await readTransfers(services, userKey, query.clientTransactionId))
          : await listTransfers(services, user, query)
      answer = toAnswer(transfers, waitMs)
    }
    return answer
  } finally {
    wait.end()
  }
}

/** Changes with whatever the page shows of the transfers. */
function toAnswer(transfers: MeshTransfer[], waitMs: number): Required<ListTransfersResponse> {
  const version = createHash('sha256').update(JSON.stringify(transfers)).digest('base64url').slice(0, 22)
  return { transfers, version, waitMs }
}

/** As often as a page polls: a tenth of the age of the youngest open transfer. */
function lookAgainMs(transfers: MeshTransfer[], now: Date): number {
  const starts = transfers.filter(isOpen).map(({ createdAt }) => Date.parse(createdAt))
  if (starts.length === 0) return MAX_LOOK_MS
  return Math.min(Math.max((now.getTime() - Math.max(...starts)) / 10, MIN_LOOK_MS), MAX_LOOK_MS)
}

function isOpen({ status }: MeshTransfer): boolean {
  return status === 'unconfirmed' || status === 'pending' || status === 'refundPending'
}

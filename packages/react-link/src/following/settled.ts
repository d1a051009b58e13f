import type { ClientState } from '../core/client/session-code'
import type { MeshTransfer } from '../core/contract'
import type { SaveService } from '../core/session/save'
import type { LinkResult, SessionResult, SessionTransfer } from '../core/session/session'
import { transferFeed } from './transfer-feed'

const FINAL = new Set<MeshTransfer['status']>(['succeeded', 'failed', 'refundSucceeded'])

/** What `settled` is made of. */
interface Followed extends Pick<ClientState, 'options' | 'store'> {
  saveService: Pick<SaveService, 'reportOf'>
  /** Aborted when the user has left. */
  left: AbortSignal
}

/**
 * Adds `settled` to a result. Nothing is asked until somebody reads it, and it is no part of the result's JSON.
 *
 * @param result of a session that has ended
 */
export function addSettled(result: SessionResult, followed: Followed): LinkResult {
  let settled: Promise<MeshTransfer[]> | undefined
  return Object.defineProperty(result, 'settled', {
    get() {
      settled ??= follow(result, followed)
      return settled
    },
  }) as LinkResult
}

function follow(
  { sessionId, transfers }: SessionResult,
  { options: { backend }, store, saveService, left }: Followed,
): Promise<MeshTransfer[]> {
  const submitted = transfers.filter(({ status }) => status === 'submitted')
  const canAsk = backend.waitForTransfers ?? backend.listTransfers
  if (submitted.length === 0 || !canAsk || left.aborted) return Promise.resolve([])

  return new Promise((resolve) => {
    let known: MeshTransfer[] = []
    const end = () => {
      stop()
      unsubscribe()
      left.removeEventListener('abort', end)
      resolve(known)
    }
    left.addEventListener('abort', end)
    let list: MeshTransfer[] = []
    const unsubscribe = store.subscribe(({ session, saves }, before) => {
      // The backend's answer to a report may be what tells which transfer it is.
      if (saves !== before.saves) look()
      // `reset()` of whoever has opened the session.
      const { session: last } = before
      if (session.status === 'idle' && last.status === 'ended' && last.id === sessionId) end()
    })
    const stop = transferFeed(store, backend).add((transfers) => {
      list = transfers
      look()
    })

    function look() {
      const found = submitted.map((transfer) =>
        findTransfer(list, transfer, saveService.reportOf(transfer.saveId)),
      )
      known = [...new Set(found.filter((transfer) => transfer !== undefined))]
      const isOver = found.every((transfer) => transfer && FINAL.has(transfer.status))
      // A task later: the feed may call at once, before `stop` is there.
      if (isOver) queueMicrotask(end)
    }
  })
}

/** Link does not always give an id of the transfer, and the backend renames a report when Mesh confirms it. */
function findTransfer(
  list: MeshTransfer[],
  { transferId, txHash }: SessionTransfer,
  report: MeshTransfer | undefined,
): MeshTransfer | undefined {
  const is = <Value>(mine: Value | undefined, theirs: Value | undefined) =>
    mine !== undefined && mine === theirs
  return (
    list.find(({ id }) => is(transferId, id) || is(report?.id, id)) ??
    list.find((it) => is(txHash ?? report?.txHash, it.txHash)) ??
    list.find((it) => is(report?.clientTransactionId, it.clientTransactionId))
  )
}

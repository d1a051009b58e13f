import type { TransferRecord } from '../model/state/transfer-records'
import type { TransferRules } from '../model/transfer/record-transfer'
import { nextSettlementAt, settleTransfer } from '../model/transfer/settle'
import type { Store } from '../store/store'
import type { Time } from '../time'

/** Settles each executed transfer when it is due, including transfers of an earlier run. */
export function startSettlements(options: {
  store: Store
  time: Time
  notify: TransferRules['notify']
  onError(error: unknown): void
}): { stop(): Promise<void> } {
  const { store, time, notify } = options
  const timers = new Map<string, () => void>()
  const running = new Set<Promise<void>>()
  let isStopped = false

  function schedule(transfer: TransferRecord) {
    if (isStopped) return
    const { id } = transfer
    const cancel = time.after(Math.max(0, nextSettlementAt(transfer) - time.now()), () => {
      timers.delete(id)
      const command = { transferId: id }
      const settling = store
        .run((state, context) => settleTransfer(state, command, { notify }, context), `settle ${id}`)
        .catch(options.onError)
        .finally(() => running.delete(settling))
      running.add(settling)
      return settling
    })
    timers.set(id, cancel)
  }

  function scheduleById(id: string) {
    const transfer = store.state.transfers.get(id)
    if (transfer) schedule(transfer)
  }

  function scheduleAll() {
    cancelAll()
    for (const id of store.state.unsettled) scheduleById(id)
  }

  function cancelAll() {
    for (const cancel of timers.values()) cancel()
    timers.clear()
  }

  store.subscribe((event) => {
    if (event.type === 'transferExecuted') schedule(event.transfer)
    if (event.type === 'refundStarted') scheduleById(event.transferId)
    if (event.type === 'stateReplaced') scheduleAll()
  })
  scheduleAll()

  return {
    async stop() {
      isStopped = true
      cancelAll()
      await Promise.all(running)
    },
  }
}

import type { Services } from '../services'

/** Why a wait went on. */
type WaitEnd = 'changed' | 'time' | 'over'

/** Waits for changes of one user's transfers. Nothing is missed between its start and its end. */
export interface TransferWait {
  /**
   * Waits for a change since the last call.
   *
   * @param ms at most so long
   * @returns `changed`; `time` after `ms`; `over` when nobody waits for the answer, or the backend closes
   */
  next(ms: number): Promise<WaitEnd>
  /** Must be called. */
  end(): void
}

/** Starts to wait for changes. */
export function startTransferWait(
  { transferChanges, closing }: Services,
  userKey: string,
  signal: AbortSignal | undefined,
): TransferWait {
  let isChanged = false
  let wake = () => {}
  const stop = transferChanges.add(userKey, () => {
    isChanged = true
    wake()
  })
  const over = () => wake()
  const signals = signal ? [signal, closing] : [closing]
  for (const each of signals) each.addEventListener('abort', over)
  const isOver = () => signals.some(({ aborted }) => aborted)

  return {
    async next(ms) {
      if (!isChanged && !isOver()) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      if (isOver()) return 'over'
      const end = isChanged ? 'changed' : 'time'
      isChanged = false
      return end
    },
    end() {
      stop()
      for (const each of signals) each.removeEventListener('abort', over)
    },
  }
}

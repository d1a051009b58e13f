import { useEffect, useRef } from 'react'
import type { MeshTransfer } from 'react-mesh-link'
import { toastStore } from '../../toasts/toast-store'
import { newlySettled } from './newly-settled'

/** Tells the user when a deposit has arrived or failed while they look. */
export function useSettledNotice(transfers: readonly MeshTransfer[] | undefined): void {
  const last = useRef(transfers)
  useEffect(() => {
    const before = last.current
    last.current = transfers
    if (before && transfers) for (const text of newlySettled(before, transfers)) toastStore.show(text)
  }, [transfers])
}

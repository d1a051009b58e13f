import { useEffect, useRef } from 'react'
import type { MeshTransfer } from 'react-mesh-link'
import { toastStore } from '../../toasts/toast-store'
import { ON_ITS_WAY } from '../deposit/tell-result'
import { newlySettled } from './newly-settled'

/** Shows a toast when a deposit arrives or fails while the page is open. */
export function useSettledNotice(transfers: readonly MeshTransfer[] | undefined): void {
  const last = useRef(transfers)
  useEffect(() => {
    const before = last.current
    last.current = transfers
    const news = before && transfers ? newlySettled(before, transfers) : []
    if (news.length > 0) toastStore.dismissTopic(ON_ITS_WAY)
    for (const text of news) toastStore.show(text)
  }, [transfers])
}

import { useSyncExternalStore } from 'react'
import { ToastMessage } from './toast-message'
import { toastStore } from './toast-store'
import styles from './toaster.module.css'

/** Shows the toasts in a live region. Always on the page, because screen readers do not read a live region that is added together with its text. */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.get)
  return (
    <div role="status" aria-atomic="false" className={styles.toaster}>
      {toasts.map((toast) => (
        <ToastMessage key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

import { useSyncExternalStore } from 'react'
import { ToastMessage } from './toast-message'
import { toastStore } from './toast-store'
import styles from './toaster.module.css'

/** Shows what there is to tell, and reads it out. Always on the page: a live region that comes with its text stays silent. */
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

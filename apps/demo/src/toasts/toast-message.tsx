import { useEffect, useState } from 'react'
import { Icon } from '../ui/icon'
import { type Toast, toastStore } from './toast-store'
import styles from './toaster.module.css'

const SHOWN_MS = 8_000

/** One toast. It disappears after 8 seconds, but not while the pointer or the focus is on it. */
export function ToastMessage({ toast: { id, text } }: { toast: Toast }) {
  const [isHeld, setIsHeld] = useState(false)

  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => toastStore.dismiss(id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [id, isHeld])

  const hold = () => setIsHeld(true)
  const letGo = () => setIsHeld(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing to operate, it only waits while it is being read
    <div className={styles.toast} onPointerEnter={hold} onPointerLeave={letGo} onFocus={hold} onBlur={letGo}>
      <p>{text}</p>
      <button
        type="button"
        className={styles.dismiss}
        aria-label="Dismiss"
        onClick={() => toastStore.dismiss(id)}
      >
        <Icon name="close" size={18} />
      </button>
    </div>
  )
}

import type { ReactNode } from 'react'
import styles from './button.module.css'
import { useDelayed } from './use-delayed'

interface ButtonProps {
  children: ReactNode
  variant?: 'primary' | 'secondary' | 'quiet'
  type?: 'button' | 'submit'
  onClick?: () => void
  /** Something is under way: the button stays where it is and keeps the focus, but does nothing. */
  isBusy?: boolean
  /** What is under way, shown and announced when it takes a moment. */
  busyLabel?: string
}

const NOTICEABLE_MS = 400

export function Button({
  children,
  variant = 'primary',
  type = 'button',
  onClick,
  isBusy = false,
  busyLabel,
}: ButtonProps) {
  const isSlow = useDelayed(isBusy, NOTICEABLE_MS) && busyLabel !== undefined
  return (
    <>
      <button
        type={type}
        className={`${styles.button} ${styles[variant]}`}
        aria-disabled={isBusy || undefined}
        data-busy={isBusy || undefined}
        onClick={(event) => {
          if (isBusy) event.preventDefault()
          else onClick?.()
        }}
      >
        {isSlow ? busyLabel : children}
      </button>
      {busyLabel !== undefined && (
        <span role="status" className="visually-hidden">
          {isSlow ? busyLabel : ''}
        </span>
      )}
    </>
  )
}

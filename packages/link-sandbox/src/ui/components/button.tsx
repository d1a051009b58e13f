import type { ReactNode, Ref } from 'react'
import styles from './button.module.css'
import { Icon, type IconName } from './icon'
import { useDelayed } from './waiting'

interface ButtonProps {
  ref?: Ref<HTMLButtonElement>
  children: ReactNode
  variant?: 'primary' | 'secondary' | 'quiet'
  type?: 'button' | 'submit'
  onClick?: () => void
  /** The action is running: the button keeps its place and the focus, but ignores clicks. */
  isBusy?: boolean
  /** What is running. Shown and announced when it takes more than a moment. */
  busyLabel?: string
  /** Id of the element that says what the button does. */
  describedBy?: string
}

const NOTICEABLE_MS = 400

export function Button({
  ref,
  children,
  variant = 'primary',
  type = 'button',
  onClick,
  isBusy = false,
  busyLabel,
  describedBy,
}: ButtonProps) {
  const isSlow = useDelayed(isBusy, NOTICEABLE_MS) && busyLabel !== undefined
  return (
    <>
      <button
        ref={ref}
        type={type}
        aria-describedby={describedBy}
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

interface IconButtonProps {
  icon: IconName
  label: string
  onClick: () => void
  isDisabled?: boolean
  isPressed?: boolean
}

/** A square button with an icon. `label` is its accessible name. */
export function IconButton({ icon, label, onClick, isDisabled, isPressed }: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles.iconButton}
      aria-label={label}
      title={label}
      aria-disabled={isDisabled || undefined}
      aria-pressed={isPressed}
      onClick={isDisabled ? undefined : onClick}
    >
      <Icon name={icon} />
    </button>
  )
}

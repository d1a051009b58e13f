import { Icon, type IconName } from './icon'
import styles from './icon-button.module.css'

interface IconButtonProps {
  icon: IconName
  label: string
  onClick: () => void
  isDisabled?: boolean
  isPressed?: boolean
}

/** A square button that shows a drawing and is named by `label`. */
export function IconButton({ icon, label, onClick, isDisabled, isPressed }: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
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

import type { LinkFault } from '../../link-api/contract-faults'
import { texts } from '../texts/texts'
import styles from './fault-switch.module.css'

interface FaultSwitchProps {
  fault: LinkFault
  onTurn: (isOn: boolean) => void
}

/** One fault with its switch. What the control API switched on can only be read here. */
export function FaultSwitch({ fault, onTurn }: FaultSwitchProps) {
  const { name, isOn, isOnForEveryone } = fault
  return (
    <label className={styles.row} data-locked={isOnForEveryone || undefined}>
      <span className={styles.text}>
        <span>{texts.panel.faults[name]}</span>
        <span className={styles.name}>
          {isOnForEveryone ? texts.panel.forEveryone : <code translate="no">{name}</code>}
        </span>
      </span>
      <input
        type="checkbox"
        role="switch"
        className={styles.switch}
        aria-checked={isOn || isOnForEveryone}
        checked={isOn || isOnForEveryone}
        disabled={isOnForEveryone}
        onChange={(event) => onTurn(event.target.checked)}
      />
    </label>
  )
}

import { useSyncExternalStore } from 'react'
import { Icon, type IconName } from '../ui/icon'
import type { Theme } from './theme'
import { themeStore } from './theme-store'
import styles from './theme-switch.module.css'

const CHOICES: readonly { theme: Theme; label: string; icon: IconName }[] = [
  { theme: 'system', label: 'System', icon: 'screen' },
  { theme: 'light', label: 'Light', icon: 'sun' },
  { theme: 'dark', label: 'Dark', icon: 'moon' },
]

/** Radio buttons to choose the theme. */
export function ThemeSwitch() {
  const chosen = useSyncExternalStore(themeStore.subscribe, themeStore.get)
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">Theme</legend>
      {CHOICES.map(({ theme, label, icon }) => (
        <label key={theme} className={styles.choice} title={label}>
          <input
            type="radio"
            name="theme"
            value={theme}
            checked={theme === chosen}
            onChange={() => themeStore.set(theme)}
            className={styles.input}
          />
          <Icon name={icon} size={18} />
          <span className="visually-hidden">{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

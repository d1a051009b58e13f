import type { Ref } from 'react'
import { Icon } from '../components/icon'
import { texts } from '../texts/texts'
import styles from './search-field.module.css'

interface SearchFieldProps {
  ref: Ref<HTMLInputElement>
  value: string
  onChange: (value: string) => void
}

/** Stays in sight while the list moves under it. */
export function SearchField({ ref, value, onChange }: SearchFieldProps) {
  return (
    <div className={styles.search}>
      <span className={styles.icon}>
        <Icon name="search" />
      </span>
      <input
        ref={ref}
        type="search"
        aria-label={texts.catalog.search}
        placeholder={texts.catalog.placeholder}
        className={styles.input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={100}
      />
    </div>
  )
}

import { type Ref, useId, useState } from 'react'
import { t } from '../texts/texts'
import styles from './code-field.module.css'
import { Icon } from './icon'

interface CodeFieldProps {
  ref?: Ref<HTMLInputElement>
  value: string
  onChange: (value: string) => void
  /** Called once the last digit is there, however it came: typed, pasted or filled in by the browser. */
  onComplete: (code: string) => void
  isReadOnly: boolean
  /** Id of the element that describes the field while it has no error. */
  describedBy: string
  error?: string
}

export const CODE_LENGTH = 6

/** One input, drawn as six boxes, so that typing, pasting and one-time-code suggestions work as usual. */
export function CodeField({
  ref,
  value,
  onChange,
  onComplete,
  isReadOnly,
  describedBy,
  error,
}: CodeFieldProps) {
  const id = useId()
  const [isFocused, setIsFocused] = useState(false)
  const active = Math.min(value.length, CODE_LENGTH - 1)

  function change(text: string) {
    const digits = text.replace(/\D/g, '')
    const code = digits.slice(0, CODE_LENGTH)
    onChange(code)
    // More digits are no code: the person sees which were kept before they are sent.
    if (digits.length === CODE_LENGTH && code !== value) onComplete(code)
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {t('code.label')}
      </label>
      <div className={styles.box} data-invalid={error !== undefined || undefined}>
        <div className={styles.slots} aria-hidden="true">
          {Array.from({ length: CODE_LENGTH }, (_, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: the boxes never change their order
              key={index}
              className={styles.slot}
              data-active={(isFocused && index === active) || undefined}
            >
              {value[index]}
            </span>
          ))}
        </div>
        <input
          ref={ref}
          id={id}
          className={styles.input}
          value={value}
          // No maxLength: it would cut off a pasted "123 456" before the space is removed.
          onChange={(event) => change(event.target.value)}
          readOnly={isReadOnly}
          onFocus={() => setIsFocused(true)}
          onBlur={() => setIsFocused(false)}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={error !== undefined ? `${id}-error` : describedBy}
        />
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          <Icon name="alert" size={16} />
          {error}
        </p>
      )}
    </div>
  )
}

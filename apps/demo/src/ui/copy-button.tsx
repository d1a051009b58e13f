import { useEffect, useState } from 'react'
import styles from './copy-button.module.css'
import { Icon } from './icon'

const SHOWN_MS = 2_000

interface CopyButtonProps {
  text: string
  /** Name of the copied thing, e.g. "address". */
  what: string
}

/** Copies a text, and says whether the copy succeeded. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()

  useEffect(() => {
    if (!outcome) return
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }

  const words = outcome && { copied: 'Copied', failed: `Could not copy the ${what}` }[outcome]
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={`Copy ${what}`}
        title={`Copy ${what}`}
        onClick={copy}
      >
        <Icon name={outcome === 'copied' ? 'check' : outcome === 'failed' ? 'cross' : 'copy'} size={16} />
      </button>
      <span role="status" className="visually-hidden">
        {words}
      </span>
    </>
  )
}

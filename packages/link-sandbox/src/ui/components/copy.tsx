import { useEffect, useState } from 'react'
import { shortAddress } from '../format/format'
import { t } from '../texts/texts'
import { IconButton } from './button'
import styles from './copy.module.css'

interface CopyButtonProps {
  label: string
  text: string
  /** Called when the clipboard is not available: show the full text, so that the person can copy it by hand. */
  onFailed?: () => void
}

const SHOWN_MS = 2_000

export function CopyButton({ label, text, onFailed }: CopyButtonProps) {
  const [isCopied, setIsCopied] = useState(false)

  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setIsCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isCopied])

  async function copy() {
    if (await copyText(text)) setIsCopied(true)
    else onFailed?.()
  }

  return (
    <>
      <IconButton icon={isCopied ? 'check' : 'copy'} label={label} onClick={copy} />
      <span role="status" className="visually-hidden">
        {isCopied ? t('common.copied') : ''}
      </span>
    </>
  )
}

/** An address or a transaction hash, shortened in the middle, with a button that copies the full text. */
export function CopyableAddress({ address, label }: { address: string; label: string }) {
  const [isWhole, setIsWhole] = useState(false)
  return (
    <span className={styles.address}>
      <code className={styles.text} title={address}>
        {isWhole ? address : shortAddress(address)}
      </code>
      <CopyButton label={label} text={address} onFailed={() => setIsWhole(true)} />
      <span role="status" className={isWhole ? styles.hint : 'visually-hidden'}>
        {isWhole ? t('preview.copyFailed') : ''}
      </span>
    </span>
  )
}

/** Copies `text` and resolves with whether that worked. Not every frame may use the clipboard. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
